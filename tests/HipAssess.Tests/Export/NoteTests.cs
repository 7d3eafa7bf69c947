using HipAssess.Domain;
using HipAssess.Reports.Export;

namespace HipAssess.Tests.Export;

public class NoteTests
{
    [Fact]
    public void A_note_is_said_once_in_the_order_of_the_first()
    {
        Note[] notes = [new(NoteCodes.SideNotMeasured, Side.Left), new(NoteCodes.NoControls), new(NoteCodes.SideNotMeasured, Side.Left), new(NoteCodes.SideNotMeasured, Side.Right)];

        var said = DocumentParts.Notes(notes);

        Assert.Equal([NoteCodes.SideNotMeasured, NoteCodes.NoControls, NoteCodes.SideNotMeasured], said.Select(note => note.Code));
        Assert.NotEqual(said[0].Text, said[2].Text);
    }

    [Fact]
    public void Of_values_only_those_that_are_null_get_a_note() =>
        Assert.Equal([NoteCodes.Undated], DocumentParts.NullsOf((1.5, NoteCodes.NoControls), (null, NoteCodes.Undated), (null, NoteCodes.Undated)).Select(note => note.Code));
}
