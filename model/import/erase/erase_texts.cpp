#include "model/import/erase/erase_texts.h"

#include <SQLiteCpp/Statement.h>
#include <array>
#include <sqlite3.h>

namespace comity {
namespace {

/// Texts of others, and of the user about others.
constexpr std::array freeTexts {
    FreeText {"message", "text"},
    FreeText {"message", "reply_to"},
    FreeText {"import_thread", "title"},
    FreeText {"import_warning", "arguments"},
    FreeText {"import_account_fact", "value"},
    FreeText {"note", "text"},
    FreeText {"meeting", "event"},
    FreeText {"list", "event"},
    FreeText {"list", "event_result"},
    FreeText {"list", "purpose"},
    FreeText {"touch", "text"},
    FreeText {"opening", "quote"},
    FreeText {"opening", "url"},
    FreeText {"target", "why"},
    FreeText {"target", "outcome"},
    FreeText {"target", "next_give"},
    FreeText {"permission", "wording"},
    FreeText {"campaign", "name"},
    FreeText {"campaign", "who_answers"},
    FreeText {"campaign", "what_we_say"},
    FreeText {"campaign", "gain_us"},
    FreeText {"campaign", "gain_them"},
    FreeText {"campaign", "after_note"},
    FreeText {"campaign", "meant_lists"},
    FreeText {"objective", "what"},
    FreeText {"draft", "title"},
    FreeText {"draft", "give"},
    FreeText {"draft", "author"},
    FreeText {"draft", "audience"},
    FreeText {"draft_text", "text"},
    FreeText {"draft_version", "text"},
    FreeText {"draft_quote", "text"},
    FreeText {"draft_answer", "who"},
    FreeText {"draft_answer", "note"},
    FreeText {"draft_override", "who"},
    FreeText {"draft_override", "reason"},
    FreeText {"handover", "text"},
    FreeText {"outcome", "note"},
    FreeText {"outcome", "worth_unit"},
    FreeText {"outcome", "source"},
    FreeText {"obligation", "subject"},
    FreeText {"obligation", "evidence"},
    FreeText {"stance", "text"},
    FreeText {"stance", "said_where"},
    FreeText {"lesson", "text"},
    FreeText {"dismissal", "words"},
    FreeText {"dismissal", "facts"},
    FreeText {"dismissal", "reason"},
    FreeText {"day_mark", "keep"},
    FreeText {"day_mark", "stop"},
    FreeText {"account_health", "note"},
    FreeText {"channel", "purpose"},
    FreeText {"destination", "name"},
    FreeText {"destination", "address"},
    FreeText {"destination", "why"},
    FreeText {"network_watch", "note"},
    FreeText {"win", "what"},
    FreeText {"win", "source"},
    FreeText {"experiment", "what"},
    FreeText {"experiment", "why"},
    FreeText {"experiment", "expected"},
    FreeText {"experiment_verdict", "sentence"},
    FreeText {"list", "vip"},
    FreeText {"event_task", "what"},
    FreeText {"account", "charter"},
    FreeText {"account", "charter_published"},
    FreeText {"account", "owner"},
    FreeText {"account_fact", "value"},
    FreeText {"account_group", "name"},
    FreeText {"account_group", "words"},
    FreeText {"draft", "topic"},
    FreeText {"permission", "topic"},
    FreeText {"list", "owner"},
    FreeText {"list", "query"},
    FreeText {"list", "name"},
    FreeText {"list_member", "source"},
    FreeText {"person_fact", "value"},
    FreeText {"person_fact", "source"},
    FreeText {"permission", "source"},
    FreeText {"tag", "tag"},
    FreeText {"tag_rhythm", "tag"},
    FreeText {"score", "name"},
    FreeText {"score", "source"},
    FreeText {"identity_verdict", "reason"},
};

const ErasedNames &namesOf(sqlite3_context *context)
{
    return *static_cast<const ErasedNames *>(sqlite3_user_data(context));
}

std::string_view textOf(sqlite3_value *value)
{
    const auto *const text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return text == nullptr
        ? std::string_view()
        : std::string_view(text, static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

void namesSomebody(sqlite3_context *context, int count, sqlite3_value **values)
{
    sqlite3_result_int(context, namesOf(context).isIn(textOf(values[0]), count > 1) ? 1 : 0);
}

void blotted(sqlite3_context *context, int, sqlite3_value **values)
{
    const std::string text = namesOf(context).blotted(textOf(values[0]));
    sqlite3_result_text(context, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

/// The functions of SQL that know the names, for as long as it lives.
class Functions
{
public:
    Functions(SQLite::Database &database, const ErasedNames &names)
        : m_database(database)
    {
        // SQLite hands the pointer back as it got it; the names are only read.
        void *const of = const_cast<ErasedNames *>(&names);
        set("names_somebody", 1, of, &namesSomebody);
        set("names_somebody", 2, of, &namesSomebody);
        set("blotted", 1, of, &blotted);
    }
    Functions(const Functions &) = delete;
    Functions &operator=(const Functions &) = delete;
    ~Functions()
    {
        set("names_somebody", 1, nullptr, nullptr);
        set("names_somebody", 2, nullptr, nullptr);
        set("blotted", 1, nullptr, nullptr);
    }

private:
    using Function = void (*)(sqlite3_context *, int, sqlite3_value **);
    void set(const char *name, int count, void *names, Function function)
    {
        sqlite3_create_function(m_database.getHandle(), name, count,
            SQLITE_UTF8 | SQLITE_DIRECTONLY, names, function, nullptr, nullptr);
    }

    SQLite::Database &m_database;
};

} // namespace

ErasedTexts blotOut(SQLite::Database &writer, const ErasedNames &names, qint64 now)
{
    const Functions functions(writer, names);
    ErasedTexts done;
    SQLite::Statement rows(writer,
        "UPDATE rejected_row SET raw = '', argument = '',"
        " dismissed_at = coalesce(dismissed_at, ?1)"
        " WHERE names_somebody(raw, 1) OR names_somebody(argument, 1)");
    rows.bind(1, static_cast<int64_t>(now));
    done.rejectedRows = rows.exec();
    // No two lists have one name.
    done.mentions += writer.exec("UPDATE list SET name = blotted(name) || ' ' || id"
                                 " WHERE names_somebody(name) AND (EXISTS (SELECT 1 FROM list AS"
                                 "  other WHERE other.id <> list.id AND blotted(other.name) ="
                                 "  blotted(list.name) COLLATE NOCASE))");
    for (const FreeText &one : freeTexts) {
        const std::string column = one.column;
        // Tags and scores that say the same now are one.
        done.mentions += writer.exec("UPDATE OR REPLACE " + std::string(one.table) + " SET "
            + column + " = blotted(" + column + ") WHERE names_somebody(" + column + ")");
    }
    return done;
}

std::span<const FreeText> textsThatAreBlotted()
{
    return freeTexts;
}

} // namespace comity
