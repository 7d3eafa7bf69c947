using HipAssess.Tests.Store.Suites;

namespace HipAssess.BrowserTests.Store;

public sealed class SessionsOnPostgres(PostgresServer server) : SessionSuite(() => new PostgresPlace(server));

public sealed class AthletesOnPostgres(PostgresServer server) : AthleteSuite(() => new PostgresPlace(server));

public sealed class DraftsOnPostgres(PostgresServer server) : DraftSuite(() => new PostgresPlace(server));

public sealed class FilesOnPostgres(PostgresServer server) : FileSuite(() => new PostgresPlace(server));

public sealed class AuditOnPostgres(PostgresServer server) : AuditSuite(() => new PostgresPlace(server));

public sealed class WritersOnPostgres(PostgresServer server) : WriterSuite(() => new PostgresPlace(server));

public sealed class KillsOnPostgres(PostgresServer server) : KillSuite(() => new PostgresPlace(server));

public sealed class BackupsOnPostgres(PostgresServer server) : BackupSuite(() => new PostgresPlace(server));

public sealed class ImportsOnPostgres(PostgresServer server) : ImportSuite(() => new PostgresPlace(server));

public sealed class SharingOnPostgres(PostgresServer server) : SharingSuite(() => new PostgresPlace(server));
