using Firely.Fhir.Validation;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Specification.Source;
using Hl7.Fhir.Specification.Terminology;

namespace HipAssess.Tests.Export;

/// <summary>The official FHIR R4 definitions, read once: they take seconds, and their reader is for one at a time.</summary>
public sealed class FhirValidation
{
    private readonly Lazy<Validator> validator = new(() =>
    {
        var definitions = new CachedResolver(ZipSource.CreateValidationSource()).AsAsync();
        return new Validator(definitions, new LocalTerminologyService(definitions), null, null);
    });

    /// <summary>What is wrong with a bundle; what it cannot know offline, as which types of media there are, is no error.</summary>
    public IReadOnlyList<string> Errors(Bundle bundle)
    {
        lock (validator)
            return [.. validator.Value.Validate(bundle).Issue
                .Where(issue => issue.Severity is OperationOutcome.IssueSeverity.Error or OperationOutcome.IssueSeverity.Fatal)
                .Select(issue => $"{string.Join(' ', issue.Expression)}: {issue.Details?.Text}")];
    }

    /// <summary>Reads a bundle; everything in it must be known to R4.</summary>
    public static Bundle Parse(string json) => new FhirJsonDeserializer().Deserialize<Bundle>(json);
}
