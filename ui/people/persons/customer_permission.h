#pragma once

#include "model/people/permission_store.h"

#include <QDate>
#include <QWidget>

class QCheckBox;
class QDateEdit;
class QLineEdit;

namespace comity::ui {

/// The permission that all customers of a file gave, with its words and its day; off at first.
class CustomerPermission : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerPermission(const QDate &today, QWidget *parent = nullptr);

    /// Nothing while it is off.
    std::optional<PermissionEntry> entry(const QString &file) const;
    /// Off, or with words: a yes needs them.
    bool isWhole() const;

Q_SIGNALS:
    void changed();

private:
    QCheckBox *m_gave;
    QWidget *m_fields;
    QLineEdit *m_wording;
    QLineEdit *m_topic;
    QDateEdit *m_date;
};

} // namespace comity::ui
