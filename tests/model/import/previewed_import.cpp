#include "tests/model/import/previewed_import.h"

#include <QFileInfo>
#include <QtTest>
#include <numeric>

using namespace Qt::StringLiterals;

namespace comity::tests {

PreviewedImport::PreviewedImport(ImportWorkspace &workspace, const ImportRequest &request)
    : m_workspace(workspace)
{
    const auto reader = workspace.file().connect(db::Use::Job);
    auto staged = stageImport(
        *reader, QFileInfo(workspace.file().path()).path(), request, workspace.clock(), {});
    if (!staged) {
        qFatal("not staged");
    }
    m_preview = *StagedPreview::make(*reader, std::move(*staged), {});
}

std::vector<StagedPreview::Row> PreviewedImport::rows(StagedPreview::Part part) const
{
    std::vector<quint32> all(static_cast<std::size_t>(m_preview->size(part)));
    std::iota(all.begin(), all.end(), 0U);
    return m_preview->rows(m_workspace.file().reader(), part, all);
}

void PreviewedImport::untick(StagedPreview::Part part, const QStringList &keys)
{
    const auto people = rows(part);
    qsizetype found = 0;
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (keys.contains(people[i].person.key)) {
            m_preview->ticks(part)->set(i, false);
            ++found;
        }
    }
    QCOMPARE(found, keys.size());
}

ImportSummary PreviewedImport::save()
{
    const auto writer = m_workspace.file().connect(db::Use::Writer);
    const std::vector<RenameAnswer> answers = m_preview->request().renames;
    const auto done = m_preview->commit(*writer, answers, m_workspace.clock(), {});
    if (!done) {
        qFatal("not saved");
    }
    return *done;
}

ImportRequest table(const ImportWorkspace &workspace, formats::ListKind list, const Dated &takenAt,
    const QByteArray &rows)
{
    ImportRequest request;
    request.paths = {workspace.write(
        u"people-%1.csv"_s.arg(qHash(rows)), "id,screen name,name,bio,followers\n" + rows)};
    request.account = ImportRequest::AccountName {u"x"_s, u"demo_owner"_s};
    request.list = list;
    request.takenAt = takenAt;
    return request;
}

const QByteArray april = "7,ada,Ada,baker,10\n5,bee,Bee,sailor,20\n3,cid,Cid,cook,30\n";
const QByteArray may = "7,ada_b,Ada B,baker,11\n5,bee,Bee,sailor,21\n8,dot,Dot,smith,40\n"
                       "9,eve,Eve,singer,50\n";

const ListSummary &followers(const ImportSummary &summary)
{
    return summary.accounts.at(0).lists.at(0);
}

} // namespace comity::tests
