namespace HipAssess.Domain;

/// <summary>How a movement was measured.</summary>
/// <param name="Movement">Movement.</param>
/// <param name="Position">Null when not stated.</param>
/// <param name="Mode">Null when not stated.</param>
/// <param name="Condition">Null for a rested one.</param>
public readonly record struct MovementProtocol(Movement Movement, string? Position, string? Mode, string? Condition);
