// The Grondslag document: one version as one readable text, made from its own files and nothing else.
//
//   R-SHARING-9  The document of a version is the same bytes whenever it is made, and leaves no table,
//                row, provision, invariant or adaptation of it out. (design: who reads it reads what is decided by)
#pragma once

#include "access/account.h"
#include "sharing/sharing_framework.h"

#include <utility>

namespace schakel::sharing {

struct DocumentPair {
    std::string name;
    std::string value;
};

/// One rule of a table in words.
struct DocumentRow {
    std::size_t number = 0;
    /// Empty: it holds whatever the facts are.
    std::vector<std::string> conditions;
    std::vector<std::string> answers;
    std::vector<std::string> provisions;
    std::string note;
    /// It only says that its table does not apply, so that no advice cites its provisions.
    bool not_cited = false;
};

struct DocumentTable {
    /// An anchor, unique in the document.
    std::string id;
    std::string name;
    std::string question;
    std::string summary;
    /// How its rows count, in words.
    std::string reading;
    std::vector<DocumentPair> notes;
    std::vector<DocumentRow> rows;
};

struct DocumentModel {
    std::string id;
    std::string title;
    std::string summary;
    std::vector<DocumentPair> notes;
    std::vector<DocumentTable> tables;
};

struct DocumentFact {
    std::string name;
    std::string question;
    std::vector<std::string> values;
};

struct DocumentProvision {
    std::string id;
    std::string law;
    std::string article;
    std::string gist;
    std::string kind;
    std::string status;
    std::string verification;
};

/// What must hold: its name, and how it is stated, in words.
struct DocumentStatement {
    std::string name;
    std::vector<DocumentPair> said;
};

struct DocumentList {
    std::string title;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};

struct PolicyDocument {
    Language language{};
    PolicyTitle title;
    PolicyVersion version;
    std::vector<DocumentModel> models;
    std::vector<DocumentFact> facts;
    /// Each ground with the sentence that an advice says of it.
    std::vector<DocumentPair> grounds;
    std::vector<DocumentProvision> provisions;
    std::vector<DocumentPair> definitions;
    std::vector<DocumentStatement> statements;
    /// What else grondslag.toml lists: parameters, sign-offs, adaptations.
    std::vector<DocumentList> lists;
};

/// Faults when invarianten.toml or a model cannot be read.
[[nodiscard]] std::expected<PolicyDocument, Faults>
policy_document(const SharingFramework& framework, Language language);

/// A whole page for screen and print, without script or anything from elsewhere.
[[nodiscard]] std::string document_as_html(const PolicyDocument& document);
/// The same as plain text.
[[nodiscard]] std::string document_as_text(const PolicyDocument& document);

} // namespace schakel::sharing
