#include "ui/imports/mapping_people_step.h"

#include "ui/common/empty_state.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/table_header.h"
#include "ui/common/table_view.h"
#include "ui/common/two_line_delegate.h"
#include "ui/imports/mapping_people_model.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

MappingPeopleStep::MappingPeopleStep(
    const MappingCheck &check, const Wording &wording, QWidget *parent)
    : QWidget(parent)
    , m_check(check)
    , m_model(new MappingPeopleModel(wording, this))
    , m_sentence(new PlainLabel({}, TextStyle::Body, Tone::Muted))
    , m_table(new TableView)
    , m_empty(new EmptyState(u"document-import"_s, tr("Nobody stands below the column names"),
          tr("Choose another row for the names of the columns, or another file.")))
{
    setObjectName(u"mappingPeopleStep"_s);
    m_sentence->setObjectName(u"mappingPeopleSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(10));
    m_table->setObjectName(u"mappingPeople"_s);
    m_table->setAccessibleName(tr("First rows as they would be read"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TwoLineDelegate(m_table));
    m_table->setRowHeight(26);
    m_table->setColumnWidth(MappingPeopleModel::Line, scaled(64));
    m_table->setColumnWidth(MappingPeopleModel::Person, scaled(290));
    m_table->setColumnWidth(MappingPeopleModel::Followers, scaled(96));
    m_table->setColumnWidth(MappingPeopleModel::LastPost, scaled(110));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->tableHeader()->setSectionsClickable(false);
    m_table->tableHeader()->setFocusPolicy(Qt::NoFocus);
    m_table->tableHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_sentence);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
}

void MappingPeopleStep::show()
{
    m_model->setPeople(m_check.people());
    const bool isEmpty = m_model->rowCount() == 0;
    const qint64 rejected = m_model->rejected();
    QString text = m_check.survey().isWhole
        ? tr("%Ln people are read with these columns.", nullptr,
            plural(m_model->rowCount() - rejected))
        : tr("%Ln people of the first rows are read with these columns.", nullptr,
            plural(m_model->rowCount() - rejected));
    if (rejected > 0) {
        text += u' '
            + tr("%Ln rows name nobody; they are kept as rejected.", nullptr, plural(rejected));
    }
    m_sentence->setText(text);
    m_sentence->setVisible(!isEmpty);
    m_table->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    if (!isEmpty) {
        m_table->setCurrentIndex(m_model->index(0, 0));
    }
}

void MappingPeopleStep::focusAnswer()
{
    m_table->setFocus();
}

} // namespace comity::ui
