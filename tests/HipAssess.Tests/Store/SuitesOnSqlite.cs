using HipAssess.Tests.Store.Suites;

namespace HipAssess.Tests.Store;

public sealed class SessionsOnSqlite() : SessionSuite(() => new SqlitePlace());

public sealed class ImportsOnSqlite() : ImportSuite(() => new SqlitePlace());
