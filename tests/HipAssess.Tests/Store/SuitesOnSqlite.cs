using HipAssess.Tests.Store.Suites;

namespace HipAssess.Tests.Store;

public sealed class SessionsOnSqlite() : SessionSuite(() => new SqlitePlace());

public sealed class ImportsOnSqlite() : ImportSuite(() => new SqlitePlace());

public sealed class AthletesOnSqlite() : AthleteSuite(() => new SqlitePlace());

public sealed class DraftsOnSqlite() : DraftSuite(() => new SqlitePlace());

public sealed class FilesOnSqlite() : FileSuite(() => new SqlitePlace());

public sealed class AuditOnSqlite() : AuditSuite(() => new SqlitePlace());

public sealed class WritersOnSqlite() : WriterSuite(() => new SqlitePlace());

public sealed class KillsOnSqlite() : KillSuite(() => new SqlitePlace());

public sealed class BackupsOnSqlite() : BackupSuite(() => new SqlitePlace());

public sealed class SharingOnSqlite() : SharingSuite(() => new SqlitePlace());
