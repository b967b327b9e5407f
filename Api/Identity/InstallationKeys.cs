using System.Security.Cryptography;
using System.Text;

namespace Ampl.Api.Identity;

/// <summary>Keys derived from the installation's signing secret, one per use; set once at start.</summary>
internal sealed class InstallationKeys
{
    private byte[]? _tokenKey;
    private byte[]? _visitorKey;

    public byte[] TokenKey => _tokenKey ?? throw new InvalidOperationException("The signing secret is not loaded yet.");

    public byte[] VisitorKey => _visitorKey ?? throw new InvalidOperationException("The signing secret is not loaded yet.");

    public bool Loaded => _visitorKey is not null;

    public void Load(string signingSecret)
    {
        var secret = Encoding.UTF8.GetBytes(signingSecret);
        _tokenKey = secret.Length >= 32 ? secret : HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "ampl access tokens"u8.ToArray());
        _visitorKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "ampl visitor tokens"u8.ToArray());
    }
}
