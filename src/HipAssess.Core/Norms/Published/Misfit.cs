namespace HipAssess.Norms.Published;

/// <summary>Why a published norm does not fit a measurement. The first ones contradict it; the last ones leave it open.</summary>
public enum Misfit
{
    /// <summary>Another test, e.g. a bilateral squeeze.</summary>
    TestVariantDiffers,

    /// <summary>Another kind of contraction.</summary>
    ContractionDiffers,

    /// <summary>Another test position.</summary>
    PositionDiffers,

    /// <summary>The other sex.</summary>
    SexDiffers,

    /// <summary>Outside the norm's age range.</summary>
    AgeOutside,

    /// <summary>Torque, and the file gives no lever arm.</summary>
    NoLeverArm,

    /// <summary>Per body mass, and the file gives no mass.</summary>
    NoBodyMass,

    /// <summary>Its unit cannot be reached exactly from the file's.</summary>
    UnitUnreachable,

    /// <summary>An absolute force or torque, which holds only without normalising.</summary>
    AbsoluteUnit,

    /// <summary>Meant to be used only when named.</summary>
    OnlyWhenNamed,

    /// <summary>The file does not state the position.</summary>
    PositionNotStated,

    /// <summary>The norm does not state its position.</summary>
    NormPositionNotStated,

    /// <summary>The norm does not state its contraction.</summary>
    NormContractionNotStated,

    /// <summary>The athlete's sex is not known, the norm is of one sex.</summary>
    SexUnknown,

    /// <summary>The athlete's age is not known, the norm has an age range.</summary>
    AgeUnknown,
}

/// <summary>What can be said of a misfit.</summary>
public static class Misfits
{
    /// <summary>It contradicts the norm, where others only leave open whether it fits.</summary>
    public static bool IsContradiction(this Misfit misfit) => misfit < Misfit.PositionNotStated;

    /// <summary>The value cannot be brought to the norm's unit, so nothing can be compared, even when the norm is named.</summary>
    public static bool IsOfUnit(this Misfit misfit) => misfit is Misfit.NoLeverArm or Misfit.NoBodyMass or Misfit.UnitUnreachable;
}
