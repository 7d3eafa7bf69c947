using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;

namespace HipAssess.Web;

/// <summary>Sends metrics to the collector of whoever runs the door, by the names and variables of OpenTelemetry; without one told, nothing is sent.</summary>
internal static class DoorMetrics
{
    /// <summary>The variable that names the collector (OpenTelemetry specification, "OTLP exporter").</summary>
    public const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string OfMetrics = "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT";

    // Patterns of addresses are in them, never the addresses: those have ids.
    private static readonly string[] Meters = [DoorLog.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql", "System.Runtime"];

    /// <summary>Adds them where a collector is told.</summary>
    public static void AddTo(IServiceCollection services)
    {
        if (IsTold(Collector) || IsTold(OfMetrics))
            services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter());
    }

    private static bool IsTold(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 };
}
