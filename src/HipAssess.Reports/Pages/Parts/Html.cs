using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.Web.HtmlRendering;
using Microsoft.Extensions.Logging.Abstractions;

namespace HipAssess.Reports.Pages.Parts;

/// <summary>Razor components as text. Everything a component prints is escaped unless it is markup of ours.</summary>
internal static class Html
{
    /// <summary>Renders a component. May be called from several threads at once.</summary>
    public static string Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TComponent>(
        params (string Name, object? Value)[] parameters)
        where TComponent : IComponent => Rendered<TComponent, string>(parameters, html => html.ToHtmlString());

    /// <summary>Renders a component that may be long.</summary>
    public static HtmlText TextOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TComponent>(
        params (string Name, object? Value)[] parameters)
        where TComponent : IComponent => Rendered<TComponent, HtmlText>(parameters, html => HtmlText.Of(html.WriteHtmlTo));

    private static TText Rendered<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TComponent, TText>(
        (string Name, object? Value)[] parameters, Func<HtmlRootComponent, TText> write)
        where TComponent : IComponent
    {
        using var renderer = new HtmlRenderer(Nothing.Instance, NullLoggerFactory.Instance);
        var view = ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => p.Value));
        return renderer.Dispatcher.InvokeAsync(async () => write(await renderer.RenderComponentAsync<TComponent>(view))).GetAwaiter().GetResult();
    }

    // The renderer asks for services; there are none but the encoder, so that "·" stays "·".
    private sealed class Nothing : IServiceProvider
    {
        public static readonly Nothing Instance = new();
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        public object? GetService(Type serviceType) => serviceType == typeof(HtmlEncoder) ? Encoder : null;
    }
}
