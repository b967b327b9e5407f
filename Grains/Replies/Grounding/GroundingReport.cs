using Ampl.Conversations;

namespace Ampl.Replies.Grounding;

/// <summary>Notes over all attempts of one turn what was looked at and why it was not sent.</summary>
internal sealed class GroundingReport
{
    private readonly List<GroundedText> _texts = [];
    private readonly List<string> _rejected = [];

    public GroundedText Next(GroundedText text)
    {
        _texts.Add(text);
        return text;
    }

    public void Reject(string problem) => _rejected.Add(problem);

    public GroundingView Of(bool byModel, IReadOnlyList<string> tools) => new(byModel, _texts.Sum(text => text.Checked), [.. _rejected], [.. tools]);
}
