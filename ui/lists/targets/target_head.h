#pragma once

#include "ui/lists/targets/target_words.h"

#include <QWidget>

namespace comity::ui {

class MeterBar;
class PlainLabel;

/// Above a target list: what it is for, how many follow back, who did so since the last import,
/// and whether the list is of a size that can be cared for.
class TargetHead : public QWidget
{
    Q_OBJECT

public:
    explicit TargetHead(QWidget *parent = nullptr);

    void setPurpose(const QString &purpose);
    void setSheet(const TargetSheet &sheet, const TargetWords &words);

private:
    void showFollowBacks(const TargetSheet &sheet);
    void showNews(const TargetSheet &sheet, const TargetWords &words);

    PlainLabel *m_purpose;
    PlainLabel *m_count;
    MeterBar *m_meter;
    QWidget *m_news;
    PlainLabel *m_newsText;
    PlainLabel *m_advice;
};

} // namespace comity::ui
