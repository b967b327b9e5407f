using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Knowledge;

/// <summary>Names of records that stay the same when a file is read again (API.md 6).</summary>
internal static class RecordIds
{
    public static string Vehicle(string model, string variant, int? year) => Md5($"{model}:{(variant.Length == 0 ? "base" : variant)}:{year}");

    public static string Faq(string question) => Md5("faq:" + question);

    public static string InFile(string path, int index) => Md5($"{path}:{index}");

    public static string Chunk(string id, int number) => $"{id}_chunk_{number}";

    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "A name, not a secret: the wire contract fixes md5.")]
    private static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
}
