using CsvHelper;
using HipAssess.Domain;
using HipAssess.Import.Text;

namespace HipAssess.Traces;

/// <summary>The trials of recordings in the long layout, as the importer reads it.</summary>
public static class TrialsCsv
{
    /// <summary>Writes them; efforts of one side are numbered through all of its recordings, in their order.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="recordings">What was recorded.</param>
    /// <param name="plateau">The best second is the trial, not the peak.</param>
    /// <param name="unit">Of the forces.</param>
    public static void Write(Stream to, IReadOnlyCollection<RecordedEfforts> recordings, bool plateau, StrengthUnit unit)
    {
        using var csv = CsvWriter.Create(to, SpreadsheetText.Options, leaveOpen: true);
        bool hasPosition = recordings.Any(one => one.Recording.Position is not null);
        csv.WriteHeader([.. (string[])["athlete", "date", "muscle"], .. hasPosition ? ["position"] : (string[])[], "side", "trial", $"force_{unit.Name()}"]);
        var numbers = new Dictionary<(string, DateOnly?, MuscleGroup, string?, Side), int>();
        foreach (var (recording, side, _, efforts) in recordings)
            foreach (var effort in efforts)
            {
                var key = (recording.Athlete, recording.Date, recording.Muscle, recording.Position, side);
                numbers[key] = numbers.GetValueOrDefault(key) + 1;
                csv.WriteTextAgain(recording.Athlete);
                csv.WriteField(recording.Date);
                csv.WriteField(recording.Muscle.Name());
                if (hasPosition)
                    csv.WriteTextAgain(recording.Position);
                csv.WriteField(side.Name());
                csv.WriteField<int>(numbers[key]);
                csv.WriteField(RecordedEfforts.Taken(effort, plateau));
                csv.EndRecord();
            }
    }
}
