using HipAssess.Domain;

namespace HipAssess.Reports.Print;

/// <summary>One column of a table.</summary>
/// <param name="Title">Its head.</param>
/// <param name="Share">Of the width, beside the other columns.</param>
/// <param name="IsNumber">Set to the right.</param>
/// <param name="Side">Its head gets a square of that side's colour; null for none.</param>
internal sealed record Column(string Title, double Share, bool IsNumber = false, Side? Side = null);
