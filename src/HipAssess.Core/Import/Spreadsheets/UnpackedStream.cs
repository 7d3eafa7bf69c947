namespace HipAssess.Import.Spreadsheets;

/// <summary>A part of a workbook, unpacked no further than a workbook may be large: what a file says of its own size is not believed.</summary>
/// <param name="inner">The part.</param>
/// <param name="budget">How many bytes all parts together may still have.</param>
internal sealed class UnpackedStream(Stream inner, UnpackedStream.Budget budget) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        budget.Take(read);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

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
