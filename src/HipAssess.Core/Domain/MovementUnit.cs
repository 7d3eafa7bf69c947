namespace HipAssess.Domain;

/// <summary>What a range of motion is measured in. The two are never mixed.</summary>
public enum MovementUnit
{
    /// <summary>Degrees.</summary>
    Degree,

    /// <summary>Centimetres.</summary>
    Centimetre,
}
