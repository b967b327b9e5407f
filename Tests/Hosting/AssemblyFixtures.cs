using Ampl.Tests.Hosting;

[assembly: AssemblyFixture(typeof(PostgresServer))]
