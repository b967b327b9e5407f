namespace Ampl.Understanding.Text;

/// <summary>
/// How a word sounds, the same from any script: romanised with levelled vowels, and its consonant skeleton
/// ("ड्राइव" and "drive" are both drv). So examples in one script and spelling teach the others.
/// </summary>
internal ref struct SoundWriter(Span<char> sound, Span<char> skeleton)
{
    public const int MaxWord = 40;
    private readonly Span<char> _sound = sound;
    private readonly Span<char> _skeleton = skeleton;
    private int _soundLength;
    private int _skeletonLength;

    public readonly ReadOnlySpan<char> Sound => _sound[.._soundLength];
    public readonly ReadOnlySpan<char> Skeleton => _skeleton[.._skeletonLength];

    public void Write(ReadOnlySpan<char> word, Script script)
    {
        if (word.Length > MaxWord) word = word[..MaxWord];
        if (script is Script.Devanagari or Script.Gujarati)
        {
            Span<char> roman = stackalloc char[MaxWord * 3];
            var length = Math.Min(Transliteration.Write(word, roman), MaxWord);
            _soundLength = RomanSound.Write(roman[..length], _sound);
        }
        else _soundLength = RomanSound.Write(word, _sound);

        WriteSkeleton();
    }

    private void WriteSkeleton()
    {
        _skeletonLength = 0;
        var last = '\0';
        for (var i = 0; i < _soundLength; i++)
        {
            var c = Level(_sound[i], i + 1 < _soundLength ? _sound[i + 1] : '\0');
            if (c == '\0' || i > 0 && (c is 'a' or 'h') || c == last) continue;
            _skeleton[_skeletonLength++] = c;
            last = c;
        }
    }

    private static char Level(char c, char next) => c switch
    {
        'e' or 'i' or 'o' or 'u' or 'y' => 'a',
        'c' when next != 'h' => 'k',
        'q' => 'k',
        'x' => 'k',
        'w' => 'v',
        'z' => 'j',
        _ => c,
    };
}
