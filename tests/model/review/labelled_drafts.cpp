#include "tests/model/review/labelled_drafts.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace comity::tests {

std::vector<LabelledDraft> labelledDrafts()
{
    std::vector<LabelledDraft> drafts;
    const QDir folder(QStringLiteral(COMITY_SOURCE_DIR "/tests/data/drafts"));
    for (const QString &name : folder.entryList({u"*.jsonl"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("%s cannot be read", qPrintable(name));
        }
        while (!file.atEnd()) {
            const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
            const QJsonObject expect = line.value("expect"_L1).toObject();
            LabelledDraft draft;
            draft.id = line.value("id"_L1).toString();
            draft.isLocked = line.value("split"_L1).toString() == "locked"_L1;
            draft.context = line.value("context"_L1).toObject();
            draft.verdict = expect.value("verdict"_L1).toString();
            for (const QJsonValue &must : expect.value("must"_L1).toArray()) {
                draft.must += must.toObject().value("rule"_L1).toString();
            }
            for (const QJsonValue &may : expect.value("may"_L1).toArray()) {
                draft.may += may.toString();
            }
            drafts.push_back(std::move(draft));
        }
    }
    return drafts;
}

} // namespace comity::tests
