namespace HipAssess.Domain;

/// <summary>The hip muscle groups, in the order reports list them: the three the tool is about come first.</summary>
public enum MuscleGroup : byte
{
    /// <summary>Hip abductors.</summary>
    Abductors,

    /// <summary>Hip adductors.</summary>
    Adductors,

    /// <summary>Hip flexors.</summary>
    Flexors,

    /// <summary>Hip extensors.</summary>
    Extensors,

    /// <summary>Hip internal rotators.</summary>
    InternalRotators,

    /// <summary>Hip external rotators.</summary>
    ExternalRotators,
}
