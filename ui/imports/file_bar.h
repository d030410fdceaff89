#pragma once

#include "ui/common/tokens.h"

#include <QFrame>

namespace comity::ui {

class PlainLabel;
class SeverityShape;

/// The line that names the file an import is about: name, what it is made of, how many more wait,
/// and at the end a verdict with its shape.
class FileBar : public QFrame
{
    Q_OBJECT

public:
    explicit FileBar(QWidget *parent = nullptr);

    void setFile(const QString &name, const QString &facts);
    void setVerdict(Severity severity, const QString &words);
    /// How many imports wait behind this one.
    void setWaiting(qsizetype imports);

private:
    PlainLabel *m_name;
    PlainLabel *m_facts;
    PlainLabel *m_waiting;
    SeverityShape *m_shape;
    PlainLabel *m_verdict;
};

} // namespace comity::ui
