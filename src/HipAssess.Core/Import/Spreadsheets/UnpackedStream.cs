using HipAssess.Files;

namespace HipAssess.Import.Spreadsheets;

/// <summary>A part of a workbook, unpacked no further than a workbook may be large: what a file says of its own size is not believed.</summary>
/// <param name="inner">The part.</param>
/// <param name="budget">How many bytes all parts together may still have.</param>
internal sealed class UnpackedStream(Stream inner, UnpackedStream.Budget budget) : ReadThrough(inner)
{
    protected override void Seen(ReadOnlySpan<byte> bytes) => budget.Take(bytes.Length);

    /// <summary>Bytes that may still be unpacked or made.</summary>
    internal sealed class Budget(long left)
    {
        private long _left = left;

        /// <exception cref="TooLargeException">More than there were.</exception>
        public void Take(long bytes)
        {
            if ((_left -= bytes) < 0)
                throw new TooLargeException();
        }
    }

    /// <summary>The workbook is larger than any cohort.</summary>
    internal sealed class TooLargeException : Exception;
}
