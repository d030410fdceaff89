#include "tests/ui/common/sample_table.h"

#include "ui/common/check_delegate.h"
#include "ui/common/decision_delegate.h"
#include "ui/common/formatting.h"
#include "ui/common/likelihood_delegate.h"
#include "ui/common/number_delegate.h"
#include "ui/common/person_delegate.h"
#include "ui/common/relation_delegate.h"
#include "ui/common/relation_mark.h"
#include "ui/common/table_header.h"
#include "ui/common/table_view.h"
#include "ui/common/two_line_delegate.h"

using namespace Qt::StringLiterals;
using namespace comity::ui;

namespace comity::tests {

namespace {

struct Row
{
    QString name;
    QString handle;
    RowFlag flag;
    RelationMark relation;
    QVariant followers;
    qint64 change;
    QString lastPost;
    QString reason;
    QVariant likelihood;
    QString word;
    DecisionMark decision;
};

QList<Row> rows()
{
    const QVariant unknown;
    return {
        {u"Odalys Quillfeather"_s, u"@quillfeather_o"_s, RowFlag::Protected, RelationMark::Mutual,
            1284, 76, u"Today"_s, {}, 4, u"Unlikely"_s, DecisionMark::Unfollow},
        {u"Marguerite Fennimore-Post of Port Merrow"_s, u"@mfennimore_post"_s, RowFlag::Stop,
            RelationMark::NotFollowingBack, 41300, -31, u"212 days"_s, u"not mutual"_s, 38,
            u"Maybe"_s, DecisionMark::Keep},
        {u"Saoirse Pennycandle"_s, u"@pennycandle_s"_s, RowFlag::New, RelationMark::Fan, 221, 0,
            u"Yesterday"_s, {}, 52, u"Likely"_s, DecisionMark::Snooze},
        {{}, u"id 90210044, handle unknown"_s, RowFlag::None, RelationMark::YouFollow, unknown, 5,
            unknownText(), {}, unknown, {}, DecisionMark::None},
        {u"Jasper Oldwhistle"_s, u"@oldwhistle77"_s, RowFlag::Stale, RelationMark::FollowsYou, 58,
            12, u"402 days"_s, u"lopsided ratio"_s, 17, u"Unlikely"_s, DecisionMark::Protect},
        {u"<b>Bold</b> & <img src=file:///etc/passwd>"_s, u"@markup"_s, RowFlag::None,
            RelationMark::Left, 1150, 3, u"4 days"_s, {}, 0, u"Unlikely"_s, DecisionMark::None},
        {u"מרים כהן"_s, u"@miryam"_s, RowFlag::None, RelationMark::None, 302, 1, u"6 days"_s, {},
            100, u"Likely"_s, DecisionMark::Demote},
        {u"李小龙"_s, u"@xiaolong"_s, RowFlag::None, RelationMark::Connected, 7, 1, u"6 days"_s, {},
            49, u"Maybe"_s, DecisionMark::LearnOnly},
    };
}

} // namespace

void fillSampleTable(QStandardItemModel &model)
{
    model.setHorizontalHeaderLabels({u""_s, u"Person"_s, u"Relationship"_s, u"Followers"_s,
        u"New"_s, u"Last post"_s, u"Follows back?"_s, u"Decision"_s});
    for (const int column : {Followers, Change}) {
        model.setHeaderData(
            column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    }
    for (const Row &row : rows()) {
        QList<QStandardItem *> items;
        for (int column = Check; column <= Decision; ++column) {
            items += new QStandardItem;
        }
        items[Check]->setCheckable(true);
        items[Check]->setData(
            spoken({row.name, relationWord(row.relation)}), Qt::AccessibleTextRole);
        items[Person]->setData(row.name, NameRole);
        items[Person]->setData(row.handle, HandleRole);
        items[Person]->setData(int(row.flag), FlagRole);
        items[Relation]->setData(int(row.relation), RelationRole);
        items[Followers]->setData(row.followers, RawRole);
        items[Change]->setData(row.change, RawRole);
        items[LastPost]->setText(row.lastPost);
        items[LastPost]->setData(row.reason, SecondLineRole);
        items[Likelihood]->setData(row.likelihood, LikelihoodRole);
        items[Likelihood]->setData(row.word, LikelihoodWordRole);
        items[Decision]->setData(int(row.decision), DecisionRole);
        model.appendRow(items);
    }
    QList<QStandardItem *> loading;
    for (int column = Check; column <= Decision; ++column) {
        loading += new QStandardItem;
        loading.back()->setData(true, LoadingRole);
    }
    model.appendRow(loading);
}

void dressSampleTable(TableView &view)
{
    auto *change = new NumberDelegate(&view);
    change->setSigned(true);
    view.setItemDelegateForColumn(Check, new CheckDelegate(&view));
    view.setItemDelegateForColumn(Person, new PersonDelegate(&view));
    view.setItemDelegateForColumn(Relation, new RelationDelegate(&view));
    view.setItemDelegateForColumn(Followers, new NumberDelegate(&view));
    view.setItemDelegateForColumn(Change, change);
    view.setItemDelegateForColumn(LastPost, new TwoLineDelegate(&view));
    view.setItemDelegateForColumn(Likelihood, new LikelihoodDelegate(&view));
    view.setItemDelegateForColumn(Decision, new DecisionDelegate(&view));
    const QList<int> widths {34, 208, 116, 76, 60, 100, 98, 150};
    for (int column = 0; column < widths.size(); ++column) {
        view.setColumnWidth(column, scaled(widths.at(column)));
    }
    view.setCheckColumn(Check);
    view.tableHeader()->setSortIndicator(LastPost, Qt::DescendingOrder);
}

} // namespace comity::tests
