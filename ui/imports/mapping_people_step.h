#pragma once

#include "model/base/wording.h"
#include "model/import/tables/mapping_check.h"

#include <QWidget>

namespace comity::ui {

class EmptyState;
class MappingPeopleModel;
class PlainLabel;
class TableView;

/// Last step of the wizard: the first rows as they would be read.
class MappingPeopleStep : public QWidget
{
    Q_OBJECT

public:
    MappingPeopleStep(const MappingCheck &check, const Wording &wording, QWidget *parent = nullptr);

    /// Reads them anew.
    void show();
    void focusAnswer();

private:
    const MappingCheck &m_check;
    MappingPeopleModel *m_model;
    PlainLabel *m_sentence;
    TableView *m_table;
    EmptyState *m_empty;
};

} // namespace comity::ui
