using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.RootFinding;

namespace HipAssess.Statistics.Agreement;

/// <summary>
/// The error between repeated measurements of the same people, who may differ in how often they were measured: the two-way model
/// y = occasion + person + error, occasions fixed, people random and normal, by restricted maximum likelihood
/// (Patterson &amp; Thompson 1971, doi 10.1093/biomet/58.3.545). With as many occasions for everybody it is the mean square error.
/// </summary>
/// <param name="ErrorVariance">σ², unit of the values squared.</param>
/// <param name="People">Number of people.</param>
/// <param name="Values">Number of values.</param>
/// <param name="Occasions">The most occasions of one person.</param>
public sealed record RepeatedMeasures(double ErrorVariance, int People, int Values, int Occasions)
{
    private const double MostLnRatio = 18;

    /// <summary>Values − people − occasions + 1.</summary>
    public int Df => Values - People - Occasions + 1;

    /// <summary>√σ².</summary>
    public double Sem => Math.Sqrt(ErrorVariance);

    /// <summary>Null where no degree of freedom is left.</summary>
    /// <param name="people">Values of each person in the order of the occasions; those with a single value say nothing of the error and may be left out.</param>
    public static RepeatedMeasures? Of(IReadOnlyList<IReadOnlyList<double>> people)
    {
        int occasions = people.Count == 0 ? 0 : people.Max(person => person.Count), values = people.Sum(person => person.Count);
        if (values - people.Count - occasions + 1 < 1)
            return null;
        // The origin changes no variance, and small numbers keep all digits.
        double origin = people.Average(person => person.Average());
        var centred = people.Select(person => Vector<double>.Build.DenseOfEnumerable(person.Select(value => value - origin))).ToList();
        return new(Fit(BestRatio()).ErrorVariance, people.Count, values, occasions);

        // The ratio of people's variance to the error's at which the restricted likelihood is greatest: where its slope is zero, or 0.
        double BestRatio()
        {
            if (Fit(0).Slope >= 0)
                return 0;
            if (Fit(Math.Exp(MostLnRatio)).Slope <= 0)
                return Math.Exp(MostLnRatio);
            return Math.Exp(Brent.FindRoot(ln => Fit(Math.Exp(ln)).Slope, -MostLnRatio, MostLnRatio, 1e-13, 500));
        }

        // Slope: of −2 ln of the restricted likelihood; negative where a larger ratio fits better.
        (double Slope, double ErrorVariance) Fit(double ratio)
        {
            var information = Matrix<double>.Build.Dense(occasions, occasions);
            var score = Vector<double>.Build.Dense(occasions);
            foreach (var person in centred)
            {
                double shrink = ratio / (1 + person.Count * ratio), sum = person.Sum();
                for (int i = 0; i < person.Count; i++)
                {
                    score[i] += person[i] - shrink * sum;
                    for (int j = 0; j < person.Count; j++)
                        information[i, j] += (i == j ? 1 : 0) - shrink;
                }
            }
            var inverse = information.Inverse();
            var means = inverse * score;
            double squares = 0, ofSums = 0, expected = 0;
            foreach (var person in centred)
            {
                int count = person.Count;
                double kept = 1 / (1 + count * ratio);
                var rest = person - means.SubVector(0, count);
                double sum = rest.Sum();
                squares += rest * rest - ratio * kept * sum * sum;
                ofSums += kept * kept * sum * sum;
                expected += count * kept - kept * kept * inverse.SubMatrix(0, count, 0, count).RowSums().Sum();
            }
            double variance = Math.Max(squares, 0) / (values - occasions);
            return (variance > 0 ? expected - ofSums / variance : expected, variance);
        }
    }
}
