<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountsModel</name>
    <message numerus="yes">
        <source>%Ln connections</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln followers</source>
        <translation>
            <numerusform>%Ln follower</numerusform>
            <numerusform>%Ln followers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to improve</source>
        <translation>
            <numerusform>%Ln to improve</numerusform>
            <numerusform>%Ln to improve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known</source>
        <translation>
            <numerusform>%Ln not known</numerusform>
            <numerusform>%Ln not known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapacityContent</name>
    <message numerus="yes">
        <source>Messages that asked for a reply, over the newest %Ln days that imports tell of.</source>
        <translation>
            <numerusform>Messages that asked for a reply, over the newest day that imports tell of.</numerusform>
            <numerusform>Messages that asked for a reply, over the newest %Ln days that imports tell of.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErasureWords</name>
    <message numerus="yes">
        <source>%Ln profiles erased for good</source>
        <translation>
            <numerusform>%Ln profile erased for good</numerusform>
            <numerusform>%Ln profiles erased for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relations to your accounts</source>
        <translation>
            <numerusform>%Ln relation to your accounts</numerusform>
            <numerusform>%Ln relations to your accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln facts by hand</source>
        <translation>
            <numerusform>%Ln fact by hand</numerusform>
            <numerusform>%Ln facts by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln items of purge plans</source>
        <translation>
            <numerusform>%Ln item of purge plans</numerusform>
            <numerusform>%Ln items of purge plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>their names in %Ln texts of others</source>
        <translation>
            <numerusform>their names in %Ln text of others</numerusform>
            <numerusform>their names in %Ln texts of others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message numerus="yes">
        <source>in %Ln days</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <comment>age of a date</comment>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryChartContent</name>
    <message numerus="yes">
        <source>%Ln incomplete lists are left out</source>
        <translation>
            <numerusform>%Ln incomplete list is left out</numerusform>
            <numerusform>%Ln incomplete lists are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldWords</name>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListSubjects</name>
    <message numerus="yes">
        <source>The %Ln people chosen</source>
        <translation>
            <numerusform>The person chosen, %Ln</numerusform>
            <numerusform>The %Ln people chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingWords</name>
    <message numerus="yes">
        <source>%Ln unclear dates</source>
        <translation>
            <numerusform>%Ln unclear date</numerusform>
            <numerusform>%Ln unclear dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values make no sense</source>
        <translation>
            <numerusform>%Ln value makes no sense</numerusform>
            <numerusform>%Ln values make no sense</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>looked at the first %Ln rows</source>
        <translation>
            <numerusform>looked at the first %Ln row</numerusform>
            <numerusform>looked at the first %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleDrag</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleExports</name>
    <message numerus="yes">
        <source>The %Ln people chosen</source>
        <translation>
            <numerusform>The person chosen, %Ln</numerusform>
            <numerusform>The %Ln people chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message numerus="yes">
        <source>Stale: the last post is at least %n days old</source>
        <translation>
            <numerusform>Stale: the last post is at least %n day old</numerusform>
            <numerusform>Stale: the last post is at least %n days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message numerus="yes">
        <source>%Ln followers</source>
        <comment>spoken row</comment>
        <translation>
            <numerusform>%Ln follower</numerusform>
            <numerusform>%Ln followers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonFacts</name>
    <message numerus="yes">
        <source>by %Ln signs</source>
        <translation>
            <numerusform>by %Ln sign</numerusform>
            <numerusform>by %Ln signs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PostContent</name>
    <message numerus="yes">
        <source>%Ln posts, %1 a day</source>
        <translation>
            <numerusform>%Ln post, %1 a day</numerusform>
            <numerusform>%Ln posts, %1 a day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetWords</name>
    <message numerus="yes">
        <source>%Ln weeks</source>
        <comment>how often</comment>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <comment>how often</comment>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No touch in %Ln weeks.</source>
        <translation>
            <numerusform>No touch in %Ln week.</numerusform>
            <numerusform>No touch in %Ln weeks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln touches</source>
        <translation>
            <numerusform>%Ln touch</numerusform>
            <numerusform>%Ln touches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::Application</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::WorkspaceChores</name>
    <message numerus="yes">
        <source>What could be read is in the copy: %Ln rows. Some of these are lost: %1. The damaged file stays as it was.</source>
        <translation>
            <numerusform>What could be read is in the copy: %Ln row. Some of these are lost: %1. The damaged file stays as it was.</numerusform>
            <numerusform>What could be read is in the copy: %Ln rows. Some of these are lost: %1. The damaged file stays as it was.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::AboutForm</name>
    <message numerus="yes">
        <source>%1: more than %Ln months ago</source>
        <translation>
            <numerusform>%1: more than %Ln month ago</numerusform>
            <numerusform>%1: more than %Ln months ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::AccountSwitcher</name>
    <message numerus="yes">
        <source>%Ln followers</source>
        <translation>
            <numerusform>%Ln follower</numerusform>
            <numerusform>%Ln followers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::AddPeopleDialog</name>
    <message numerus="yes">
        <source>&amp;Add %Ln people</source>
        <translation>
            <numerusform>&amp;Add %Ln person</numerusform>
            <numerusform>&amp;Add %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::AddToListDialog</name>
    <message numerus="yes">
        <source>Beyond %Ln members a further part is filled.</source>
        <translation>
            <numerusform>Beyond %Ln member a further part is filled.</numerusform>
            <numerusform>Beyond %Ln members a further part is filled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::AnswerPane</name>
    <message numerus="yes">
        <source>Sent to %Ln people</source>
        <translation>
            <numerusform>Sent to %Ln person</numerusform>
            <numerusform>Sent to %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::AudienceDialog</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were put in one by one</source>
        <translation>
            <numerusform>One person was put in by hand</numerusform>
            <numerusform>%Ln people were put in one by one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were taken out one by one</source>
        <translation>
            <numerusform>One person was taken out by hand</numerusform>
            <numerusform>%Ln people were taken out one by one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::ByHandDialog</name>
    <message numerus="yes">
        <source>%Ln people chosen</source>
        <translation>
            <numerusform>%Ln person chosen</numerusform>
            <numerusform>%Ln people chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::CharterCard</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::ChosenBlock</name>
    <message numerus="yes">
        <source>%Ln people you chose</source>
        <translation>
            <numerusform>%Ln person you chose</numerusform>
            <numerusform>%Ln people you chose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them you do not follow with this account.</source>
        <translation>
            <numerusform>%Ln of them you do not follow with this account.</numerusform>
            <numerusform>%Ln of them you do not follow with this account.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::CompareDialog</name>
    <message numerus="yes">
        <source>Compare %Ln people</source>
        <translation>
            <numerusform>Compare %Ln person</numerusform>
            <numerusform>Compare %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::CompositionBlock</name>
    <message numerus="yes">
        <source>%Ln followers</source>
        <translation>
            <numerusform>%Ln follower</numerusform>
            <numerusform>%Ln followers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::ConversationView</name>
    <message numerus="yes">
        <source>%Ln messages found</source>
        <translation>
            <numerusform>%Ln message found</numerusform>
            <numerusform>%Ln messages found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show earlier, %Ln left</source>
        <translation>
            <numerusform>Show earlier, %Ln left</numerusform>
            <numerusform>Show earlier, %Ln left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::CopyCard</name>
    <message numerus="yes">
        <source>%1: more than %Ln months ago, read it again</source>
        <translation>
            <numerusform>%1: more than %Ln month ago, read it again</numerusform>
            <numerusform>%1: more than %Ln months ago, read it again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::CopyLog</name>
    <message numerus="yes">
        <source>That was %Ln in a row. Ten minutes are enough: quick, repeated messages look automated, and the last ones are read as carefully as the first.</source>
        <translation>
            <numerusform>That was %Ln in a row. Ten minutes are enough: quick, repeated messages look automated, and the last ones are read as carefully as the first.</numerusform>
            <numerusform>That was %Ln in a row. Ten minutes are enough: quick, repeated messages look automated, and the last ones are read as carefully as the first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::CopyRunWords</name>
    <message numerus="yes">
        <source>%Ln asked us to stop</source>
        <translation>
            <numerusform>%Ln asked us to stop</numerusform>
            <numerusform>%Ln asked us to stop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already had this</source>
        <translation>
            <numerusform>%Ln already had this</numerusform>
            <numerusform>%Ln already had this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already had this campaign</source>
        <translation>
            <numerusform>%Ln already had this campaign</numerusform>
            <numerusform>%Ln already had this campaign</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not on this network</source>
        <translation>
            <numerusform>%Ln not on this network</numerusform>
            <numerusform>%Ln not on this network</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::CopyRunner</name>
    <message numerus="yes">
        <source>%Ln sent</source>
        <translation>
            <numerusform>%Ln sent</numerusform>
            <numerusform>%Ln sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::CountRow</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::CustomerDialog</name>
    <message numerus="yes">
        <source>&amp;Make %Ln people customers</source>
        <translation>
            <numerusform>&amp;Make %Ln person a customer</numerusform>
            <numerusform>&amp;Make %Ln people customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::CustomerMatchModel</name>
    <message numerus="yes">
        <source>One of %Ln people?</source>
        <translation>
            <numerusform>One of %Ln person?</numerusform>
            <numerusform>One of %Ln people?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::CustomerMatchesStep</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln unclear</numerusform>
            <numerusform>%Ln unclear</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not found</source>
        <translation>
            <numerusform>%Ln not found</numerusform>
            <numerusform>%Ln not found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name somebody else as well</source>
        <translation>
            <numerusform>%Ln names somebody else as well</numerusform>
            <numerusform>%Ln name somebody else as well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines without anybody</source>
        <translation>
            <numerusform>%Ln line without anybody</numerusform>
            <numerusform>%Ln lines without anybody</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::DaySide</name>
    <message numerus="yes">
        <source>%Ln of those who left had waited more than a week for a reply.</source>
        <translation>
            <numerusform>%Ln of those who left had waited more than a week for a reply.</numerusform>
            <numerusform>%Ln of those who left had waited more than a week for a reply.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln posts</source>
        <translation>
            <numerusform>%Ln post</numerusform>
            <numerusform>%Ln posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::DetailPane</name>
    <message numerus="yes">
        <source>%Ln people selected</source>
        <translation>
            <numerusform>%Ln person selected</numerusform>
            <numerusform>%Ln people selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::DraftActs</name>
    <message numerus="yes">
        <source>A draft for %Ln people was split off</source>
        <translation>
            <numerusform>A draft for one person was split off</numerusform>
            <numerusform>A draft for %Ln people was split off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln people out of a draft</source>
        <translation>
            <numerusform>Take one person out of a draft</numerusform>
            <numerusform>Take %Ln people out of a draft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noted in Follow-ups with %Ln people: %1</source>
        <translation>
            <numerusform>Noted in Follow-ups with %Ln person: %1</numerusform>
            <numerusform>Noted in Follow-ups with %Ln people: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln asked you to stop and are left alone</source>
        <translation>
            <numerusform>%Ln asked you to stop and is left alone</numerusform>
            <numerusform>%Ln asked you to stop and are left alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::DraftsModel</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::DraftsPage</name>
    <message numerus="yes">
        <source>A follow-up with each of %Ln people?</source>
        <translation>
            <numerusform>A follow-up with %Ln person?</numerusform>
            <numerusform>A follow-up with each of %Ln people?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note %Ln follow-ups</source>
        <translation>
            <numerusform>Note %Ln follow-up</numerusform>
            <numerusform>Note %Ln follow-ups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::DueText</name>
    <message numerus="yes">
        <source>%Ln days overdue</source>
        <translation>
            <numerusform>%Ln day overdue</numerusform>
            <numerusform>%Ln days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h overdue</source>
        <translation>
            <numerusform>%Ln h overdue</numerusform>
            <numerusform>%Ln h overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::EditActs</name>
    <message numerus="yes">
        <source>As before; %Ln rows were changed since and stay</source>
        <translation>
            <numerusform>As before; %Ln row was changed since and stays</numerusform>
            <numerusform>As before; %Ln rows were changed since and stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::EraseDialog</name>
    <message numerus="yes">
        <source>Erase %Ln people for good?</source>
        <translation>
            <numerusform>Erase %Ln person for good?</numerusform>
            <numerusform>Erase %Ln people for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Erase %Ln people</source>
        <translation>
            <numerusform>&amp;Erase %Ln person</numerusform>
            <numerusform>&amp;Erase %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::EventBar</name>
    <message numerus="yes">
        <source>%Ln not met</source>
        <translation>
            <numerusform>%Ln not met</numerusform>
            <numerusform>%Ln not met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to meet</source>
        <translation>
            <numerusform>%Ln to meet</numerusform>
            <numerusform>%Ln to meet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-ups owed</source>
        <translation>
            <numerusform>%Ln follow-up owed</numerusform>
            <numerusform>%Ln follow-ups owed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln files in this folder, one for each part.</source>
        <translation>
            <numerusform>%Ln file in this folder.</numerusform>
            <numerusform>%Ln files in this folder, one for each part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sheets, one for each part.</source>
        <translation>
            <numerusform>%Ln sheet.</numerusform>
            <numerusform>%Ln sheets, one for each part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %Ln people</source>
        <translation>
            <numerusform>&amp;Export %Ln person</numerusform>
            <numerusform>&amp;Export %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people written to %1</source>
        <translation>
            <numerusform>%Ln person written to %1</numerusform>
            <numerusform>%Ln people written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out: the format has no place for them</source>
        <translation>
            <numerusform>%Ln left out: the format has no place for them</numerusform>
            <numerusform>%Ln left out: the format has no place for them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::ExportPlanDialog</name>
    <message numerus="yes">
        <source>%Ln people written to %1</source>
        <translation>
            <numerusform>%Ln person written to %1</numerusform>
            <numerusform>%Ln people written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::FacetRow</name>
    <message numerus="yes">
        <source>The last post is known and at least %n days old</source>
        <translation>
            <numerusform>The last post is known and at least %n day old</numerusform>
            <numerusform>The last post is known and at least %n days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::FactActs</name>
    <message numerus="yes">
        <source>%Ln people marked as followed to learn from</source>
        <translation>
            <numerusform>%Ln person marked as followed to learn from</numerusform>
            <numerusform>%Ln people marked as followed to learn from</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people no longer learn only</source>
        <translation>
            <numerusform>%Ln person no longer learn only</numerusform>
            <numerusform>%Ln people no longer learn only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people protected</source>
        <translation>
            <numerusform>%Ln person protected</numerusform>
            <numerusform>%Ln people protected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people no longer protected</source>
        <translation>
            <numerusform>%Ln person no longer protected</numerusform>
            <numerusform>%Ln people no longer protected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mark %Ln people as learn only</source>
        <translation>
            <numerusform>mark %Ln person as learn only</numerusform>
            <numerusform>mark %Ln people as learn only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clear learn only of %Ln people</source>
        <translation>
            <numerusform>clear learn only of %Ln person</numerusform>
            <numerusform>clear learn only of %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>protect %Ln people</source>
        <translation>
            <numerusform>protect %Ln person</numerusform>
            <numerusform>protect %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unprotect %Ln people</source>
        <translation>
            <numerusform>unprotect %Ln person</numerusform>
            <numerusform>unprotect %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people as before</source>
        <translation>
            <numerusform>%Ln person as before</numerusform>
            <numerusform>%Ln people as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln were changed since and stay</source>
        <translation>
            <numerusform>%1; %Ln was changed since and stays</numerusform>
            <numerusform>%1; %Ln were changed since and stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are never suggested for a purge</source>
        <translation>
            <numerusform>%Ln person is never suggested for a purge</numerusform>
            <numerusform>%Ln people are never suggested for a purge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people may be suggested for a purge</source>
        <translation>
            <numerusform>%Ln person may be suggested for a purge</numerusform>
            <numerusform>%Ln people may be suggested for a purge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>never suggest %Ln people</source>
        <translation>
            <numerusform>never suggest %Ln person</numerusform>
            <numerusform>never suggest %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>allow suggesting %Ln people</source>
        <translation>
            <numerusform>allow suggesting %Ln person</numerusform>
            <numerusform>allow suggesting %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::FilterBar</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::FollowerBlock</name>
    <message numerus="yes">
        <source>Look automated by %Ln signs or more</source>
        <translation>
            <numerusform>Look automated by %Ln sign or more</numerusform>
            <numerusform>Look automated by %Ln signs or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::FollowupActs</name>
    <message numerus="yes">
        <source>%Ln follow-ups done</source>
        <translation>
            <numerusform>%Ln follow-up done</numerusform>
            <numerusform>%Ln follow-ups done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-ups open again</source>
        <translation>
            <numerusform>%Ln follow-up open again</numerusform>
            <numerusform>%Ln follow-ups open again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-ups put off</source>
        <translation>
            <numerusform>%Ln follow-up put off</numerusform>
            <numerusform>%Ln follow-ups put off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-ups are back</source>
        <translation>
            <numerusform>%Ln follow-up is back</numerusform>
            <numerusform>%Ln follow-ups are back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-ups added</source>
        <translation>
            <numerusform>%Ln follow-up added</numerusform>
            <numerusform>%Ln follow-ups added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::FollowupDialog</name>
    <message numerus="yes">
        <source>For each of %Ln people</source>
        <translation>
            <numerusform>For %Ln person</numerusform>
            <numerusform>For each of %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::FollowupHead</name>
    <message numerus="yes">
        <source>%1 · tried %Ln times before</source>
        <comment>when it is due</comment>
        <translation>
            <numerusform>%1 · tried %Ln time before</numerusform>
            <numerusform>%1 · tried %Ln times before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::FollowupPane</name>
    <message numerus="yes">
        <source>%Ln attempts to reach them</source>
        <translation>
            <numerusform>%Ln attempt to reach them</numerusform>
            <numerusform>%Ln attempts to reach them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::FollowupWords</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <translation>
            <numerusform>%Ln h</numerusform>
            <numerusform>%Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln min</source>
        <translation>
            <numerusform>In %Ln min</numerusform>
            <numerusform>In %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln h</source>
        <translation>
            <numerusform>In %Ln h</numerusform>
            <numerusform>In %Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln days</source>
        <translation>
            <numerusform>In %Ln day</numerusform>
            <numerusform>In %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::FollowupsEmpty</name>
    <message numerus="yes">
        <source>%Ln done in the last 30 days</source>
        <translation>
            <numerusform>%Ln done in the last 30 days</numerusform>
            <numerusform>%Ln done in the last 30 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::FollowupsPage</name>
    <message numerus="yes">
        <source>%Ln follow-ups</source>
        <translation>
            <numerusform>%Ln follow-up</numerusform>
            <numerusform>%Ln follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-ups written to %1</source>
        <translation>
            <numerusform>%Ln follow-up written to %1</numerusform>
            <numerusform>%Ln follow-ups written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln left out, for they have no day</source>
        <translation>
            <numerusform> · %Ln left out, for it has no day</numerusform>
            <numerusform> · %Ln left out, for they have no day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · with %Ln tasks of events</source>
        <translation>
            <numerusform> · with %Ln task of an event</numerusform>
            <numerusform> · with %Ln tasks of events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · with %Ln touches</source>
        <translation>
            <numerusform> · with %Ln touch</numerusform>
            <numerusform> · with %Ln touches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::FreshnessCard</name>
    <message numerus="yes">
        <source>warns after %Ln days</source>
        <translation>
            <numerusform>warns after %Ln day</numerusform>
            <numerusform>warns after %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::GroupFixes</name>
    <message numerus="yes">
        <source>Take these %Ln out</source>
        <translation>
            <numerusform>Take this one out</numerusform>
            <numerusform>Take these %Ln out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::GroupRows</name>
    <message numerus="yes">
        <source>Wrote %Ln times, last %1</source>
        <translation>
            <numerusform>Wrote once, %1</numerusform>
            <numerusform>Wrote %Ln times, last %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::HandActs</name>
    <message numerus="yes">
        <source>Snoozed for %Ln days</source>
        <translation>
            <numerusform>Snoozed for %Ln day</numerusform>
            <numerusform>Snoozed for %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mark %Ln customers</source>
        <translation>
            <numerusform>mark %Ln customer</numerusform>
            <numerusform>mark %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people marked as customers</source>
        <translation>
            <numerusform>%Ln person marked as a customer</numerusform>
            <numerusform>%Ln people marked as customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take over %Ln scores</source>
        <translation>
            <numerusform>take over %Ln score</numerusform>
            <numerusform>take over %Ln scores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scores taken over</source>
        <translation>
            <numerusform>%Ln score taken over</numerusform>
            <numerusform>%Ln scores taken over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::HealthLine</name>
    <message numerus="yes">
        <source>last post of %Ln not known</source>
        <translation>
            <numerusform>last post of %Ln not known</numerusform>
            <numerusform>last post of %Ln not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on no imported list</source>
        <translation>
            <numerusform>%Ln on no imported list</numerusform>
            <numerusform>%Ln on no imported list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>country of %Ln not known</source>
        <translation>
            <numerusform>country of %Ln not known</numerusform>
            <numerusform>country of %Ln not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were passed over: something that is asked for is not known of them</source>
        <translation>
            <numerusform>%Ln person was passed over: something that is asked for is not known of them</numerusform>
            <numerusform>%Ln people were passed over: something that is asked for is not known of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln to look at</numerusform>
            <numerusform>%Ln to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stale</source>
        <translation>
            <numerusform>%Ln stale</numerusform>
            <numerusform>%Ln stale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln twice</source>
        <translation>
            <numerusform>%Ln twice</numerusform>
            <numerusform>%Ln twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outside %1</source>
        <translation>
            <numerusform>%Ln outside %1</numerusform>
            <numerusform>%Ln outside %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::HistoryModel</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::HomeView</name>
    <message numerus="yes">
        <source>%Ln imports, every one can be undone, newest first</source>
        <translation>
            <numerusform>%Ln import, it can be undone at any time</numerusform>
            <numerusform>%Ln imports, every one can be undone, newest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::HouseRulesPart</name>
    <message numerus="yes">
        <source>%Ln rules of your own.</source>
        <translation>
            <numerusform>%Ln rule of your own.</numerusform>
            <numerusform>%Ln rules of your own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packs change rules of Comity.</source>
        <translation>
            <numerusform>%Ln pack changes rules of Comity.</numerusform>
            <numerusform>%Ln packs change rules of Comity.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems in its files:</source>
        <translation>
            <numerusform>%Ln problem in its files:</numerusform>
            <numerusform>%Ln problems in its files:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::ImportWords</name>
    <message numerus="yes">
        <source>%Ln followers</source>
        <translation>
            <numerusform>%Ln follower</numerusform>
            <numerusform>%Ln followers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connections</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::InTouchWords</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <comment>of a rhythm</comment>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln days</source>
        <comment>when a contact is due</comment>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due for %Ln days</source>
        <translation>
            <numerusform>due for %Ln day</numerusform>
            <numerusform>due for %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days late</source>
        <translation>
            <numerusform>%Ln day late</numerusform>
            <numerusform>%Ln days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %Ln days</source>
        <translation>
            <numerusform>every %Ln day</numerusform>
            <numerusform>every %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %1 to %Ln days</source>
        <translation>
            <numerusform>every %1 to %Ln day</numerusform>
            <numerusform>every %1 to %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::InsightsHead</name>
    <message numerus="yes">
        <source>%Ln imports, newest %1</source>
        <translation>
            <numerusform>%Ln import, newest %1</numerusform>
            <numerusform>%Ln imports, newest %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::JobStrip</name>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::LeftOutDialog</name>
    <message numerus="yes">
        <source>%Ln people fit this plan and are left out of it.</source>
        <translation>
            <numerusform>%Ln person fits this plan and is left out of it.</numerusform>
            <numerusform>%Ln people fit this plan and are left out of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::LeftOutOfCopy</name>
    <message numerus="yes">
        <source>%Ln people of the audience do not get this draft. Each counts over all their profiles.</source>
        <translation>
            <numerusform>%Ln person of the audience does not get this draft, counted over all their profiles.</numerusform>
            <numerusform>%Ln people of the audience do not get this draft. Each counts over all their profiles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::LeftOutRow</name>
    <message numerus="yes">
        <source>%1: %Ln people, show who and why</source>
        <translation>
            <numerusform>%1: %Ln person, show who and why</numerusform>
            <numerusform>%1: %Ln people, show who and why</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::ListActs</name>
    <message numerus="yes">
        <source>Add %Ln people to a list</source>
        <translation>
            <numerusform>Add %Ln person to a list</numerusform>
            <numerusform>Add %Ln people to a list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people added to %1</source>
        <translation>
            <numerusform>%Ln person added to %1</numerusform>
            <numerusform>%Ln people added to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were on it already</source>
        <translation>
            <numerusform>%Ln was on it already</numerusform>
            <numerusform>%Ln were on it already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not met in any import yet</source>
        <translation>
            <numerusform>%Ln not met in any import yet</numerusform>
            <numerusform>%Ln not met in any import yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are there no more</source>
        <translation>
            <numerusform>%Ln is there no more</numerusform>
            <numerusform>%Ln are there no more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done; %Ln entries were changed since and stay</source>
        <translation>
            <numerusform>Done; %Ln entry was changed since and stays</numerusform>
            <numerusform>Done; %Ln entries were changed since and stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 made, with %Ln people</source>
        <translation>
            <numerusform>%1 made, with %Ln person</numerusform>
            <numerusform>%1 made, with %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %Ln people to %1</source>
        <translation>
            <numerusform>add %Ln person to %1</numerusform>
            <numerusform>add %Ln people to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people taken off %1</source>
        <translation>
            <numerusform>%Ln person taken off %1</numerusform>
            <numerusform>%Ln people taken off %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take %Ln people off %1</source>
        <translation>
            <numerusform>take %Ln person off %1</numerusform>
            <numerusform>take %Ln people off %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people moved to %1</source>
        <translation>
            <numerusform>%Ln person moved to %1</numerusform>
            <numerusform>%Ln people moved to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %Ln people to %1</source>
        <translation>
            <numerusform>move %Ln person to %1</numerusform>
            <numerusform>move %Ln people to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parts of %1 compacted, %Ln people moved</source>
        <translation>
            <numerusform>Parts of %1 compacted, %Ln person moved</numerusform>
            <numerusform>Parts of %1 compacted, %Ln people moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people looked at today</source>
        <translation>
            <numerusform>%Ln person looked at today</numerusform>
            <numerusform>%Ln people looked at today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::ListHead</name>
    <message numerus="yes">
        <source>%1 in %Ln parts</source>
        <translation>
            <numerusform>%1 in %Ln part</numerusform>
            <numerusform>%1 in %Ln parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::ListSuggestionsDialog</name>
    <message numerus="yes">
        <source>%Ln people have a page on %1</source>
        <translation>
            <numerusform>%Ln person has a page on %1</numerusform>
            <numerusform>%Ln people have a page on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have an address at %1</source>
        <translation>
            <numerusform>%Ln person has an address at %1</numerusform>
            <numerusform>%Ln people have an address at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people work at %1, by LinkedIn</source>
        <translation>
            <numerusform>%Ln person works at %1, by LinkedIn</numerusform>
            <numerusform>%Ln people work at %1, by LinkedIn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have one of these in their bio: %1</source>
        <translation>
            <numerusform>%Ln person has one of these in their bio: %1</numerusform>
            <numerusform>%Ln people have one of these in their bio: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people name %1 as their place</source>
        <translation>
            <numerusform>%Ln person names %1 as their place</numerusform>
            <numerusform>%Ln people name %1 as their place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::ListsPage</name>
    <message numerus="yes">
        <source>%Ln people would be told they are on it once the list is public on their network. That cannot be taken back.</source>
        <translation>
            <numerusform>%Ln person would be told they are on it once the list is public on their network. That cannot be taken back.</numerusform>
            <numerusform>%Ln people would be told they are on it once the list is public on their network. That cannot be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln people to a list</source>
        <translation>
            <numerusform>Move %Ln person to a list</numerusform>
            <numerusform>Move %Ln people to a list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people copied</source>
        <translation>
            <numerusform>%Ln person copied</numerusform>
            <numerusform>%Ln people copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::LogOutcomeDialog</name>
    <message numerus="yes">
        <source>%Ln people chosen</source>
        <translation>
            <numerusform>%Ln person chosen</numerusform>
            <numerusform>%Ln people chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::MappingColumnsStep</name>
    <message numerus="yes">
        <source>%Ln dates could be read two ways.</source>
        <translation>
            <numerusform>%Ln date could be read two ways.</numerusform>
            <numerusform>%Ln dates could be read two ways.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::MappingDialog</name>
    <message numerus="yes">
        <source>&amp;Preview %Ln rows</source>
        <translation>
            <numerusform>&amp;Preview %Ln row</numerusform>
            <numerusform>&amp;Preview %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::MappingPeopleStep</name>
    <message numerus="yes">
        <source>%Ln people are read with these columns.</source>
        <translation>
            <numerusform>%Ln person is read with these columns.</numerusform>
            <numerusform>%Ln people are read with these columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people of the first rows are read with these columns.</source>
        <translation>
            <numerusform>%Ln person of the first rows is read with these columns.</numerusform>
            <numerusform>%Ln people of the first rows are read with these columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows name nobody; they are kept as rejected.</source>
        <translation>
            <numerusform>%Ln row names nobody; it is kept as rejected.</numerusform>
            <numerusform>%Ln rows name nobody; they are kept as rejected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::MergeDialog</name>
    <message numerus="yes">
        <source>Make one person of these %Ln?</source>
        <translation>
            <numerusform>Make one person of this %Ln?</numerusform>
            <numerusform>Make one person of these %Ln?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::MirrorDialog</name>
    <message numerus="yes">
        <source>%Ln people wrote to you and wait for an answer. A word from you may do more than any clear-out: whoever fits the plan is left out of it until then.</source>
        <translation>
            <numerusform>%Ln person wrote to you and waits for an answer. A word from you may do more than any clear-out: whoever fits the plan is left out of it until then.</numerusform>
            <numerusform>%Ln people wrote to you and wait for an answer. A word from you may do more than any clear-out: whoever fits the plan is left out of it until then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::OpenBatch</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Snoozed for %Ln days: %1</source>
        <translation>
            <numerusform>Snoozed for %Ln day: %1</numerusform>
            <numerusform>Snoozed for %Ln days: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::OutcomeActs</name>
    <message numerus="yes">
        <source>Noted of %Ln people</source>
        <translation>
            <numerusform>Noted of %Ln person</numerusform>
            <numerusform>Noted of %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::OutcomeDesk</name>
    <message numerus="yes">
        <source>%Ln people wrote since and wait for an answer.</source>
        <translation>
            <numerusform>%Ln person wrote since and waits for an answer.</numerusform>
            <numerusform>%Ln people wrote since and wait for an answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln promises are still open.</source>
        <translation>
            <numerusform>%Ln promise is still open.</numerusform>
            <numerusform>%Ln promises are still open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::OutcomePane</name>
    <message numerus="yes">
        <source>%Ln stopped following since</source>
        <translation>
            <numerusform>%Ln stopped following since</numerusform>
            <numerusform>%Ln stopped following since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrote to you since</source>
        <translation>
            <numerusform>%Ln wrote to you since</numerusform>
            <numerusform>%Ln wrote to you since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people got it</source>
        <translation>
            <numerusform>%Ln person got it</numerusform>
            <numerusform>%Ln people got it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::PaceActs</name>
    <message numerus="yes">
        <source>%1; %Ln days apart</source>
        <translation>
            <numerusform>%1; %Ln day apart</numerusform>
            <numerusform>%1; %Ln days apart</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::PaceBlock</name>
    <message numerus="yes">
        <source>%Ln calm batches reach the goal on %1.</source>
        <translation>
            <numerusform>%Ln calm batch reaches the goal on %1.</numerusform>
            <numerusform>%Ln calm batches reach the goal on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::PaceButton</name>
    <message numerus="yes">
        <source>At least %Ln days</source>
        <translation>
            <numerusform>At least %Ln day</numerusform>
            <numerusform>At least %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::PaletteFinder</name>
    <message numerus="yes">
        <source>%1 list, %Ln people</source>
        <translation>
            <numerusform>%1 list, %Ln person</numerusform>
            <numerusform>%1 list, %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::PasteDialog</name>
    <message numerus="yes">
        <source>%Ln people known</source>
        <translation>
            <numerusform>%Ln person known</numerusform>
            <numerusform>%Ln people known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not met in any import yet</source>
        <translation>
            <numerusform>%Ln not met in any import yet</numerusform>
            <numerusform>%Ln not met in any import yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln named twice</source>
        <translation>
            <numerusform>%Ln named twice</numerusform>
            <numerusform>%Ln named twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines name nobody</source>
        <translation>
            <numerusform>%Ln line names nobody</numerusform>
            <numerusform>%Ln lines name nobody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %Ln people</source>
        <translation>
            <numerusform>&amp;Add %Ln person</numerusform>
            <numerusform>&amp;Add %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::PeopleActs</name>
    <message numerus="yes">
        <source>%Ln handles copied</source>
        <translation>
            <numerusform>%Ln handle copied</numerusform>
            <numerusform>%Ln handles copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::PeopleDialog</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::PeoplePage</name>
    <message numerus="yes">
        <source>%Ln days without a post</source>
        <translation>
            <numerusform>%Ln day without a post</numerusform>
            <numerusform>%Ln days without a post</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people to plan when you are done</source>
        <translation>
            <numerusform>%Ln person to plan when you are done</numerusform>
            <numerusform>%Ln people to plan when you are done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::PersonsDesk</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose at most %Ln people to erase at once</source>
        <translation>
            <numerusform>Choose at most %Ln person to erase at once</numerusform>
            <numerusform>Choose at most %Ln people to erase at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erasing %Ln people</source>
        <translation>
            <numerusform>Erasing %Ln person</numerusform>
            <numerusform>Erasing %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::PlanPane</name>
    <message numerus="yes">
        <source>%Ln batches in all</source>
        <translation>
            <numerusform>%Ln batch in all</numerusform>
            <numerusform>%Ln batches in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people wait for your answer</source>
        <translation>
            <numerusform>%Ln person waits for your answer</numerusform>
            <numerusform>%Ln people wait for your answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Since when is not known of %Ln of them: they stand where the first list that has them puts them</source>
        <translation>
            <numerusform>Since when is not known of %Ln of them, who stands where the first list that has them puts them</numerusform>
            <numerusform>Since when is not known of %Ln of them: they stand where the first list that has them puts them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::PreviewEffects</name>
    <message numerus="yes">
        <source>Name %Ln people by the handle that your posts mention.</source>
        <translation>
            <numerusform>Name %Ln person by the handle that your posts mention.</numerusform>
            <numerusform>Name %Ln people by the handle that your posts mention.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Work out when you were last in contact, from %Ln conversations.</source>
        <translation>
            <numerusform>Work out when you were last in contact, from %Ln conversation.</numerusform>
            <numerusform>Work out when you were last in contact, from %Ln conversations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %Ln people whom you blocked or muted out of every purge.</source>
        <translation>
            <numerusform>Keep %Ln person whom you blocked or muted out of every purge.</numerusform>
            <numerusform>Keep %Ln people whom you blocked or muted out of every purge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note that you stand on %Ln lists of other people.</source>
        <translation>
            <numerusform>Note that you stand on %Ln list of other people.</numerusform>
            <numerusform>Note that you stand on %Ln lists of other people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::PreviewNote</name>
    <message numerus="yes">
        <source>%Ln followers</source>
        <translation>
            <numerusform>%Ln follower</numerusform>
            <numerusform>%Ln followers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::PreviewPane</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reasons</source>
        <translation>
            <numerusform>%Ln reason</numerusform>
            <numerusform>%Ln reasons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files</source>
        <translation>
            <numerusform>%Ln more file</numerusform>
            <numerusform>%Ln more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::PreviewTable</name>
    <message numerus="yes">
        <source>%Ln left out</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln possible renames</source>
        <translation>
            <numerusform>%Ln possible rename</numerusform>
            <numerusform>%Ln possible renames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::PreviewView</name>
    <message numerus="yes">
        <source>&amp;Save import, %Ln changes</source>
        <translation>
            <numerusform>&amp;Save import, %Ln change</numerusform>
            <numerusform>&amp;Save import, %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows left out: %1 will not count as complete.</source>
        <translation>
            <numerusform>%Ln row left out: %1 will not count as complete.</numerusform>
            <numerusform>%Ln rows left out: %1 will not count as complete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows left out.</source>
        <translation>
            <numerusform>%Ln row left out.</numerusform>
            <numerusform>%Ln rows left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes left out.</source>
        <translation>
            <numerusform>%Ln change left out.</numerusform>
            <numerusform>%Ln changes left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::ProofWords</name>
    <message numerus="yes">
        <source>%Ln ticked, not checked yet</source>
        <translation>
            <numerusform>%Ln ticked, not checked yet</numerusform>
            <numerusform>%Ln ticked, not checked yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1, %Ln are still followed.</source>
        <translation>
            <numerusform>From %1, %Ln is still followed.</numerusform>
            <numerusform>From %1, %Ln are still followed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1, %Ln still follow you.</source>
        <translation>
            <numerusform>From %1, %Ln still follows you.</numerusform>
            <numerusform>From %1, %Ln still follow you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::PurgePage</name>
    <message numerus="yes">
        <source>That was %Ln in a row. A pause of ten minutes keeps this calm; the batch waits.</source>
        <translation>
            <numerusform>That was %Ln in a row. A pause of ten minutes keeps this calm; the batch waits.</numerusform>
            <numerusform>That was %Ln in a row. A pause of ten minutes keeps this calm; the batch waits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unfollow %Ln people, and keep them on a list</source>
        <translation>
            <numerusform>Unfollow %Ln person, and keep them on a list</numerusform>
            <numerusform>Unfollow %Ln people, and keep them on a list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln followers, and keep them on a list</source>
        <translation>
            <numerusform>Remove %Ln follower, and keep them on a list</numerusform>
            <numerusform>Remove %Ln followers, and keep them on a list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You do not follow %Ln of them, so they cannot be followed only to learn.</source>
        <translation>
            <numerusform>You do not follow %Ln of them, so they cannot be followed only to learn.</numerusform>
            <numerusform>You do not follow %Ln of them, so they cannot be followed only to learn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::PurgeTelling</name>
    <message numerus="yes">
        <source>Looks automated by %Ln signs: %1.</source>
        <translation>
            <numerusform>Looks automated by %Ln sign: %1.</numerusform>
            <numerusform>Looks automated by %Ln signs: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln signs</source>
        <comment>of automation</comment>
        <translation>
            <numerusform>%Ln sign</numerusform>
            <numerusform>%Ln signs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::ReasonChoices</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::RecipientsModel</name>
    <message numerus="yes">
        <source>%1 and %Ln others</source>
        <translation>
            <numerusform>%1 and %Ln other</numerusform>
            <numerusform>%1 and %Ln others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::RecipientsPane</name>
    <message numerus="yes">
        <source>&amp;Write only to these %Ln</source>
        <translation>
            <numerusform>&amp;Write only to this one</numerusform>
            <numerusform>&amp;Write only to these %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take %Ln people out of the draft</source>
        <translation>
            <numerusform>&amp;Take %Ln person out of the draft</numerusform>
            <numerusform>&amp;Take %Ln people out of the draft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::RejectedPane</name>
    <message numerus="yes">
        <source>%Ln rows exported</source>
        <translation>
            <numerusform>%Ln row exported</numerusform>
            <numerusform>%Ln rows exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::RelationLine</name>
    <message numerus="yes">
        <source>%Ln mutual</source>
        <translation>
            <numerusform>%Ln mutual</numerusform>
            <numerusform>%Ln mutual</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln you follow only</source>
        <translation>
            <numerusform>%Ln you follow only</numerusform>
            <numerusform>%Ln you follow only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow you only</source>
        <translation>
            <numerusform>%Ln follows you only</numerusform>
            <numerusform>%Ln follow you only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln neither</source>
        <translation>
            <numerusform>%Ln neither</numerusform>
            <numerusform>%Ln neither</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known</source>
        <translation>
            <numerusform>%Ln not known</numerusform>
            <numerusform>%Ln not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln came to you first</source>
        <translation>
            <numerusform>%Ln came to you first</numerusform>
            <numerusform>%Ln came to you first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without contact for %1 days</source>
        <translation>
            <numerusform>%Ln without contact for %1 days</numerusform>
            <numerusform>%Ln without contact for %1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln never in contact</source>
        <translation>
            <numerusform>%Ln never in contact</numerusform>
            <numerusform>%Ln never in contact</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::ReopenPlanDialog</name>
    <message numerus="yes">
        <source>%Ln people would change. Nothing is changed yet, and one undo takes it back.</source>
        <translation>
            <numerusform>%Ln person would change. Nothing is changed yet, and one undo takes it back.</numerusform>
            <numerusform>%Ln people would change. Nothing is changed yet, and one undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %Ln people</source>
        <translation>
            <numerusform>&amp;Change %Ln person</numerusform>
            <numerusform>&amp;Change %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people changed as the file has it</source>
        <translation>
            <numerusform>%Ln person changed as the file has it</numerusform>
            <numerusform>%Ln people changed as the file has it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::RowPlot</name>
    <message numerus="yes">
        <source>%Ln more in the table</source>
        <translation>
            <numerusform>%Ln more in the table</numerusform>
            <numerusform>%Ln more in the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::RuleCard</name>
    <message numerus="yes">
        <source>Mended %Ln times.</source>
        <translation>
            <numerusform>Mended once.</numerusform>
            <numerusform>Mended %Ln times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put aside %Ln times.</source>
        <translation>
            <numerusform>Put aside once.</numerusform>
            <numerusform>Put aside %Ln times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied in spite of it %Ln times.</source>
        <translation>
            <numerusform>Copied in spite of it once.</numerusform>
            <numerusform>Copied in spite of it %Ln times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::ScatterPlot</name>
    <message numerus="yes">
        <source>%Ln people about here</source>
        <translation>
            <numerusform>%Ln person about here</numerusform>
            <numerusform>%Ln people about here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::ScoreDialog</name>
    <message numerus="yes">
        <source>%Ln scores of people here</source>
        <translation>
            <numerusform>%Ln score of people here</numerusform>
            <numerusform>%Ln scores of people here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of people who are not here</source>
        <translation>
            <numerusform>%Ln of somebody who is not here</numerusform>
            <numerusform>%Ln of people who are not here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines name nobody</source>
        <translation>
            <numerusform>%Ln line names nobody</numerusform>
            <numerusform>%Ln lines name nobody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a number</source>
        <translation>
            <numerusform>%Ln without a number</numerusform>
            <numerusform>%Ln without a number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a date that can be read in one way</source>
        <translation>
            <numerusform>%Ln without a date that can be read in one way</numerusform>
            <numerusform>%Ln without a date that can be read in one way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::ScoreboardView</name>
    <message numerus="yes">
        <source>%1 of %Ln goals on track</source>
        <translation>
            <numerusform>%1 of %Ln goal on track</numerusform>
            <numerusform>%1 of %Ln goals on track</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln more than yesterday</source>
        <translation>
            <numerusform>%1, one more than yesterday</numerusform>
            <numerusform>%1, %Ln more than yesterday</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln fewer than yesterday</source>
        <translation>
            <numerusform>%1, one fewer than yesterday</numerusform>
            <numerusform>%1, %Ln fewer than yesterday</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln goals not known yet</source>
        <translation>
            <numerusform>%Ln goal not known yet</numerusform>
            <numerusform>%Ln goals not known yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::SendTimeDialog</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people elsewhere</source>
        <translation>
            <numerusform>%Ln person elsewhere</numerusform>
            <numerusform>%Ln people elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln people no time zone is known.</source>
        <translation>
            <numerusform>Of %Ln person no time zone is known.</numerusform>
            <numerusform>Of %Ln people no time zone is known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::SetsDialog</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::SmartListDialog</name>
    <message numerus="yes">
        <source>%Ln people now; the list follows every import.</source>
        <translation>
            <numerusform>%Ln person now; the list follows every import.</numerusform>
            <numerusform>%Ln people now; the list follows every import.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too little is known of %Ln people to say.</source>
        <translation>
            <numerusform>Too little is known of %Ln person to say.</numerusform>
            <numerusform>Too little is known of %Ln people to say.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::SplitDialog</name>
    <message numerus="yes">
        <source>&amp;Take out %Ln profiles</source>
        <translation>
            <numerusform>&amp;Take out %Ln profile</numerusform>
            <numerusform>&amp;Take out %Ln profiles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::StandingWords</name>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln touches</source>
        <translation>
            <numerusform>%Ln touch</numerusform>
            <numerusform>%Ln touches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recommendations</source>
        <translation>
            <numerusform>%Ln recommendation</numerusform>
            <numerusform>%Ln recommendations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answered touches</source>
        <translation>
            <numerusform>%Ln answered touch</numerusform>
            <numerusform>%Ln answered touches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln referrals</source>
        <translation>
            <numerusform>%Ln referral</numerusform>
            <numerusform>%Ln referrals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::StatusLine</name>
    <message numerus="yes">
        <source>, %n more</source>
        <translation>
            <numerusform>, %n more</numerusform>
            <numerusform>, %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::SuggestionsDialog</name>
    <message numerus="yes">
        <source>%Ln pairs</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::SwitchRow</name>
    <message numerus="yes">
        <source>%1: %Ln people, show who and why</source>
        <translation>
            <numerusform>%1: %Ln person, show who and why</numerusform>
            <numerusform>%1: %Ln people, show who and why</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::TalkView</name>
    <message numerus="yes">
        <source>Show %Ln earlier messages</source>
        <translation>
            <numerusform>Show %Ln earlier message</numerusform>
            <numerusform>Show %Ln earlier messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::TargetActs</name>
    <message numerus="yes">
        <source>set the rhythm of %Ln targets</source>
        <comment>undo</comment>
        <translation>
            <numerusform>set the rhythm of %Ln target</numerusform>
            <numerusform>set the rhythm of %Ln targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rhythm of %Ln targets set</source>
        <translation>
            <numerusform>Rhythm of %Ln target set</numerusform>
            <numerusform>Rhythm of %Ln targets set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rest %Ln targets</source>
        <comment>undo</comment>
        <translation>
            <numerusform>rest %Ln target</numerusform>
            <numerusform>rest %Ln targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets rest no more</source>
        <translation>
            <numerusform>%Ln target rests no more</numerusform>
            <numerusform>%Ln targets rest no more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets rest</source>
        <translation>
            <numerusform>%Ln target rests</numerusform>
            <numerusform>%Ln targets rest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>log a touch of %Ln people</source>
        <comment>undo</comment>
        <translation>
            <numerusform>log a touch of %Ln person</numerusform>
            <numerusform>log a touch of %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Touch of %Ln people logged</source>
        <translation>
            <numerusform>Touch of %Ln person logged</numerusform>
            <numerusform>Touch of %Ln people logged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>log meeting %Ln people</source>
        <translation>
            <numerusform>log meeting %Ln person</numerusform>
            <numerusform>log meeting %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people met at %1</source>
        <translation>
            <numerusform>%Ln person met at %1</numerusform>
            <numerusform>%Ln people met at %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::TargetBars</name>
    <message numerus="yes">
        <source>Touches, %Ln weeks</source>
        <translation>
            <numerusform>Touches, %Ln week</numerusform>
            <numerusform>Touches, %Ln weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::TargetDialogs</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::TargetHead</name>
    <message numerus="yes">
        <source>How many of the list follow you; of %Ln people it is not known</source>
        <translation>
            <numerusform>How many of the list follow you; of %Ln person it is not known</numerusform>
            <numerusform>How many of the list follow you; of %Ln people it is not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others follow you since the %2 import</source>
        <comment>a name and a date</comment>
        <translation>
            <numerusform>%1 and %Ln other follow you since the %2 import</numerusform>
            <numerusform>%1 and %Ln others follow you since the %2 import</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::TargetTouchesDialog</name>
    <message numerus="yes">
        <source>%Ln touches</source>
        <translation>
            <numerusform>%Ln touch</numerusform>
            <numerusform>%Ln touches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::ThinkReminders</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::TimelineView</name>
    <message numerus="yes">
        <source>Show earlier, %Ln left</source>
        <translation>
            <numerusform>Show earlier, %Ln left</numerusform>
            <numerusform>Show earlier, %Ln left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::TodayPage</name>
    <message numerus="yes">
        <source>%Ln things until Sunday</source>
        <translation>
            <numerusform>%Ln thing until Sunday</numerusform>
            <numerusform>%Ln things until Sunday</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, about %Ln minutes</source>
        <comment>what is due and how long it takes</comment>
        <translation>
            <numerusform>%1, about a minute</numerusform>
            <numerusform>%1, about %Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::UndoWords</name>
    <message numerus="yes">
        <source>Its %Ln rows go, and what follows from them: %1. What other imports say and what you wrote yourself stays. The same file can be imported again.</source>
        <translation>
            <numerusform>Its %Ln row goes, and what follows from it: %1. What other imports say and what you wrote yourself stays. The same file can be imported again.</numerusform>
            <numerusform>Its %Ln rows go, and what follows from them: %1. What other imports say and what you wrote yourself stays. The same file can be imported again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its rejected rows were repaired: the repairs go with it.</source>
        <translation>
            <numerusform>%Ln of its rejected rows was repaired: the repair goes with it.</numerusform>
            <numerusform>%Ln of its rejected rows were repaired: the repairs go with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are removed.</source>
        <translation>
            <numerusform>%Ln person is removed.</numerusform>
            <numerusform>%Ln people are removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repairs of its rows went with it.</source>
        <translation>
            <numerusform>%Ln repair of its rows went with it.</numerusform>
            <numerusform>%Ln repairs of its rows went with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people stay because of what you wrote about them.</source>
        <translation>
            <numerusform>%Ln person stays because of what you wrote about them.</numerusform>
            <numerusform>%Ln people stay because of what you wrote about them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::UnfiledBar</name>
    <message numerus="yes">
        <source>%Ln proposed lists</source>
        <translation>
            <numerusform>%Ln proposed list</numerusform>
            <numerusform>%Ln proposed lists</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::VerdictBlock</name>
    <message numerus="yes">
        <source>%Ln blockers</source>
        <translation>
            <numerusform>%Ln blocker</numerusform>
            <numerusform>%Ln blockers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to improve</source>
        <translation>
            <numerusform>%Ln to improve</numerusform>
            <numerusform>%Ln to improve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people can get this now.</source>
        <translation>
            <numerusform>One person can get this now.</numerusform>
            <numerusform>%Ln people can get this now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::VerifyStep</name>
    <message numerus="yes">
        <source>%Ln: %1.</source>
        <comment>how many, a result of a check</comment>
        <translation>
            <numerusform>%Ln: %1.</numerusform>
            <numerusform>%Ln: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::VersionsDialog</name>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::WhoAndWhy</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::WorkFace</name>
    <message numerus="yes">
        <source>%Ln minutes, no hurry</source>
        <translation>
            <numerusform>%Ln minute, no hurry</numerusform>
            <numerusform>%Ln minutes, no hurry</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comity::ui::WorkLog</name>
    <message numerus="yes">
        <source>That was %Ln in a row. Ten minutes away from the screen are enough: quick, repeated acts can look automated to the platform.</source>
        <translation>
            <numerusform>That was %Ln in a row. Ten minutes away from the screen are enough: quick, repeated acts can look automated to the platform.</numerusform>
            <numerusform>That was %Ln in a row. Ten minutes away from the screen are enough: quick, repeated acts can look automated to the platform.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %Ln in a row Comity suggests ten minutes. Quick, repeated acts can look automated to the platform.</source>
        <translation>
            <numerusform>After %Ln Comity suggests ten minutes. Quick, repeated acts can look automated to the platform.</numerusform>
            <numerusform>After %Ln in a row Comity suggests ten minutes. Quick, repeated acts can look automated to the platform.</numerusform>
        </translation>
    </message>
</context>
</TS>
