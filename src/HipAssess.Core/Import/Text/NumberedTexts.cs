namespace HipAssess.Import.Text;

/// <summary>
/// A number for each text, so that what there are millions of holds numbers in place of references, which the garbage collector would follow.
/// 0 is no text.
/// </summary>
internal sealed class NumberedTexts
{
    private const int Recent = 8;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string?> _texts = [null];
    private readonly int[] _recent = new int[Recent]; // most texts come again soon, as the same string
    private int _next;

    public string? this[int number] => _texts[number];

    public int Of(string? text)
    {
        if (text is null)
            return 0;
        foreach (int number in _recent)
            if (ReferenceEquals(_texts[number], text))
                return number;
        if (!_numbers.TryGetValue(text, out int known))
        {
            _numbers.Add(text, known = _texts.Count);
            _texts.Add(text);
        }
        _next = (_next + 1) % Recent;
        return _recent[_next] = known;
    }
}
