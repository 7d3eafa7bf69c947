namespace HipAssess.Store.Engines;

/// <summary>What can be in the way of a store.</summary>
public enum StoreProblem
{
    /// <summary>There is no file, folder or server at the address, or nobody may reach it.</summary>
    NotReachable,

    /// <summary>What lies there is no store.</summary>
    NoStore,

    /// <summary>A newer program made it.</summary>
    Newer,

    /// <summary>Its content is damaged.</summary>
    Damaged,

    /// <summary>The disk is full.</summary>
    Full,

    /// <summary>It may be read, not written.</summary>
    ReadOnly,

    /// <summary>Another program holds it.</summary>
    Locked,

    /// <summary>The connection broke.</summary>
    Lost,

    /// <summary>What would be overwritten is there already.</summary>
    Exists,

    /// <summary>A copy is not equal to what it was made of.</summary>
    Differs,
}
