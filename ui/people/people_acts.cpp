#include "ui/people/people_acts.h"

#include "ui/people/table/people_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace comity::ui {

void PeopleActs::toClipboard(const Result<QString> &text, const QString &sentence)
{
    if (!text) {
        if (text.error().code != Error::Code::Cancelled) {
            Q_EMIT failed(text.error());
        }
        return;
    }
    QGuiApplication::clipboard()->setText(*text);
    Q_EMIT told(sentence);
}

void PeopleActs::copyHandles(const std::vector<Pk> &people)
{
    session().read(
        this,
        [path = session().file().path(), people](
            const JobContext &job) { return people_clipboard::handles(path, people, job); },
        [this](const Result<QString> &text) {
            const int count = text && !text->isEmpty() ? int(text->count(u'\n')) + 1 : 0;
            toClipboard(text, tr("%Ln handles copied", nullptr, count));
        });
}

void PeopleActs::copyRows(
    const std::vector<Pk> &people, const std::vector<TableColumn> &shown, const Today &today)
{
    const PeopleColumns::Version columns = session().columns();
    if (!columns) {
        return;
    }
    session().read(
        this,
        [path = session().file().path(), columns, people, shown, today](const JobContext &job) {
            return people_clipboard::table(path, *columns, people, shown, today, job);
        },
        [this, count = static_cast<int>(people.size())](const Result<QString> &text) {
            toClipboard(text, tr("%Ln rows copied", nullptr, count));
        });
}

} // namespace comity::ui
