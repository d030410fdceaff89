#include "ui/drafts/dialogs/lessons_dialog.h"

#include "model/base/civil_time.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/field_form.h"
#include "ui/common/formatting.h"
#include "ui/common/wrapped_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr QSize size100 {600, 520}; ///< at 100 %
constexpr int pauseOfTyping = 80; ///< milliseconds

} // namespace

LessonsDialog::LessonsDialog(const std::vector<Rule> &rules, const QString &rule,
    const QTimeZone &zone, bool isWritable, QWidget *parent)
    : FramedDialog(u"lessonsDialog"_s, tr("What we learnt"), size100, parent)
    , m_rules(rules)
    , m_zone(zone)
    , m_isWritable(isWritable)
    , m_words(lineField(u"lessonWords"_s))
    , m_rule(new QComboBox)
    , m_pause(new QTimer(this))
    , m_content(new TallFrame)
    , m_rows(new QVBoxLayout(m_content))
{
    addPart(makeDialogHead(windowTitle()));
    addPart(makeSearch(rule));
    m_rows->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    m_rows->setSpacing(scaled(12));
    addPart(makeDialogScroll(m_content, windowTitle()), 1);
    auto *close = makeButton(tr("&Close"));
    close->setObjectName(u"closeLessons"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    addPart(makeDialogFoot(nullptr, {close}));
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseOfTyping);
    connect(m_pause, &QTimer::timeout, this, &LessonsDialog::ask);
    connect(m_words, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_rule, &QComboBox::currentIndexChanged, this, &LessonsDialog::ask);
    m_words->setFocus();
}

QWidget *LessonsDialog::makeSearch(const QString &rule)
{
    m_words->setPlaceholderText(tr("Find a lesson"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_rule->setObjectName(u"lessonsRule"_s);
    m_rule->setAccessibleName(tr("The rule it is about"));
    m_rule->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rule->setMinimumContentsLength(16);
    m_rule->addItem(tr("About any rule"), QString());
    for (const Rule &one : m_rules) {
        m_rule->addItem(one.title, one.id);
    }
    m_rule->setCurrentIndex(std::max(0, m_rule->findData(rule)));
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    row->setSpacing(scaled(8));
    row->addWidget(m_words, 1);
    row->addWidget(m_rule);
    return part;
}

void LessonsDialog::showEvent(QShowEvent *event)
{
    FramedDialog::showEvent(event);
    ask();
}

void LessonsDialog::ask()
{
    m_pause->stop();
    Q_EMIT searchAsked(m_words->text().trimmed(), m_rule->currentData().toString());
}

void LessonsDialog::setLessons(const std::vector<drafts::Lesson> &lessons)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->setParent(nullptr);
            old->deleteLater();
        }
        delete item;
    }
    if (lessons.empty()) {
        const bool isSearch = !m_words->text().trimmed().isEmpty() || m_rule->currentIndex() > 0;
        auto *none
            = makeWrapped(isSearch ? tr("No lesson fits.")
                                   : tr("No lesson is noted yet. They are noted when a campaign "
                                        "is closed."),
                TextStyle::Body, Tone::Muted);
        none->setObjectName(u"noLessons"_s);
        m_rows->addWidget(none);
        none->setVisible(true);
    }
    for (const drafts::Lesson &lesson : lessons) {
        QWidget *row = makeLesson(lesson);
        m_rows->addWidget(row);
        row->setVisible(true);
    }
    m_rows->addStretch(1);
}

QWidget *LessonsDialog::makeLesson(const drafts::Lesson &lesson)
{
    QStringList about {dateText(dateIn(m_zone, lesson.madeAt))};
    for (const QString &id : lesson.rules) {
        const auto found = std::ranges::find(m_rules, id, &Rule::id);
        about += found == m_rules.end() ? id : found->title;
    }
    auto *row = new QWidget;
    row->setObjectName(u"lesson"_s);
    auto *words = new QVBoxLayout;
    words->setSpacing(scaled(1));
    words->addWidget(makeWrapped(lesson.text, TextStyle::Body, Tone::Normal));
    words->addWidget(makeWrapped(about.join(u" · "_s), TextStyle::Small, Tone::Muted));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(scaled(8));
    line->addLayout(words, 1);
    if (m_isWritable) {
        auto *remove = makeIconButton(u"list-remove"_s, tr("Take it away"));
        remove->setObjectName(u"removeLesson"_s);
        connect(remove, &QToolButton::clicked, this,
            [this, id = lesson.id] { Q_EMIT removeAsked(id); });
        line->addWidget(remove, 0, Qt::AlignTop);
    }
    return row;
}

} // namespace comity::ui
