using Ampl.Tests.Hosting;

namespace Ampl.Tests.Conformance;

/// <summary>One host for all conformance tests that neither move its clock far nor stop it.</summary>
[CollectionDefinition(nameof(ConformanceHost))]
public sealed class ConformanceHost : ICollectionFixture<GrainFixture>;
