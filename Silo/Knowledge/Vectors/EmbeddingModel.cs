using System.Security.Cryptography;
using System.Text;
using Ampl.Knowledge;

namespace Ampl.Silo.Knowledge.Vectors;

/// <summary>Which model embeds, as its provider calls it: vectors of two models must never be compared.</summary>
internal sealed record EmbeddingModel(string Name)
{
    /// <summary>What of a passage is embedded: models take some thousand words, and the start says what it is about.</summary>
    private const int LongestText = 6000;

    public static string TextOf(Passage passage)
    {
        var text = passage.Title.Length == 0 || passage.Text.StartsWith(passage.Title, StringComparison.Ordinal) ? passage.Text : $"{passage.Title}\n{passage.Text}";
        return text.Length <= LongestText ? text : text[..LongestText];
    }

    /// <summary>Names a vector: the same text embedded by the same model.</summary>
    public string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Name}\n{text}")));
}
