using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HipAssess.Domain;

namespace HipAssess.Norms.Controls;

/// <summary>
/// What was measured in a session, whatever the values. Norms take each control once, with the first session that has what is
/// asked for: of a control's sessions of one shape none but the first ever counts, so a store need not read the others.
/// </summary>
public static class ControlShape
{
    private const int Bytes = 16;

    /// <summary>The shape, as 32 hexadecimal digits: a hash, so that it takes little room.</summary>
    public static string Of(Session session)
    {
        var text = new StringBuilder();
        foreach (var test in session.Tests)
            text.Append(CultureInfo.InvariantCulture,
                $"{test.Muscle}\t{test.Position}\t{test.Contraction}\t{test.Condition}\t{test.Unit}\t{test.LeverArmM is null}\t{Of(test.Left)}\t{Of(test.Right)}\n");
        foreach (var test in session.Movements)
            text.Append(CultureInfo.InvariantCulture, $"{test.Movement}\t{test.Position}\t{test.Mode}\t{test.Condition}\t{Of(test.Left)}\t{Of(test.Right)}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, Bytes));
    }

    // Trials measured, what a summary gives, pain: what decides whether a side has a best and a mean that count.
    private static string Of(Readings? readings) => readings is null ? "none" : string.Create(CultureInfo.InvariantCulture,
        $"{readings.Trials.Count(trial => trial is not null)} {readings.Summary is { Best: not null }} {readings.Summary is { Mean: not null }} {readings.Summary is not null} {readings.LimitedByPain}");
}
