#pragma once

#include <QWidget>
#include <functional>
#include <vector>

class QVBoxLayout;

namespace comity::ui {

class PlainLabel;
class SearchField;

/// The rows of a log below a field that finds them by their words, without regard to case and
/// accents; a sentence where there are none.
class SearchedLog : public QWidget
{
    Q_OBJECT

public:
    struct Line
    {
        QString words = {}; ///< what it is found by
        std::function<QWidget *()> make = {}; ///< its row, made when it is shown
    };

    /// `name` begins the object names; `rowGap` is in px at 100 %.
    SearchedLog(const QString &name, const QString &prompt, int rowGap, QWidget *parent = nullptr);

    /// What is sought stays. `empty` is said where the log has nothing, `notFound` where nothing
    /// has these words.
    void setLines(std::vector<Line> lines, const QString &empty, const QString &notFound);
    void focusSearch();

private:
    void showLines();
    void clear();

    std::vector<Line> m_lines;
    QString m_empty;
    QString m_notFound;
    SearchField *m_search;
    PlainLabel *m_none;
    QVBoxLayout *m_rows;
};

} // namespace comity::ui
