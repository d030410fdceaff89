#include "ui/shell/about_dialog.h"

#include "ui/common/plain_label.h"
#include "ui/shell/dialog_frame.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

struct Part
{
    QString name;
    QString licence;
};

QList<Part> parts()
{
    return {{u"Qt"_s, u"LGPL-3.0-only"_s}, {u"Breeze icons"_s, u"LGPL-3.0-or-later"_s},
        {u"SQLite"_s, u"public domain"_s}, {u"SQLiteCpp"_s, u"MIT"_s},
        {u"simdjson"_s, u"Apache-2.0"_s}, {u"libarchive"_s, u"BSD-2-Clause"_s},
        {u"yaml-cpp"_s, u"MIT"_s}, {u"ICU"_s, u"Unicode-DFS-2016"_s},
        {u"xxHash"_s, u"BSD-2-Clause"_s}, {u"expected"_s, u"CC0-1.0"_s}};
}

PlainLabel *paragraph(const QString &text, Tone tone = Tone::Normal)
{
    auto *label = new PlainLabel(text, TextStyle::Body, tone);
    label->setWordWrap(true);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    auto *column = new QVBoxLayout;
    column->addWidget(
        new PlainLabel(tr("Comity %1").arg(QStringLiteral(COMITY_VERSION)), TextStyle::Verdict));
    column->addWidget(paragraph(tr("A workbench for community managers.")));
    column->addWidget(
        paragraph(tr("No network access: Comity is built without any, and nothing you open in it "
                     "leaves this computer. It never sends, follows or unfollows.")));
    column->addWidget(paragraph(tr("Free software under the GNU General Public License, version 3 "
                                   "or later. It comes without any warranty.")));
    column->addWidget(new PlainLabel(tr("Made with"), TextStyle::Section, Tone::Muted));
    QStringList made;
    for (const Part &part : parts()) {
        made += part.name + u" ("_s + part.licence + u')';
    }
    auto *list = paragraph(made.join(u" · "_s), Tone::Muted);
    list->setObjectName(u"licences"_s);
    column->addWidget(list);
    column->addStretch();
    frameDialog(*this, u"about"_s, tr("About Comity"), column);
    setMinimumWidth(scaled(440));
}

} // namespace comity::ui
