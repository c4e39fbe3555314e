/* rdv-xml-scanner.h: XML as people write it, token by token. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-text-reading.h"

G_BEGIN_DECLS

typedef enum
{
  RDV_XML_EOF,
  RDV_XML_START, /* an element begins; one like <a/> ends with the next token */
  RDV_XML_END,
  RDV_XML_TEXT, /* between tags, or a CDATA section */
} RdvXmlToken;

/**
 * RdvXmlScanner:
 *
 * Reads on where a parser that keeps to the letter of XML stops, and knows line and column of every element:
 * GMarkup has neither. What it mends it remarks: tags that close in the wrong order or not at all, a "&" or a
 * "<" that is only text. Characters may be spelled as in HTML. It loads nothing and expands no entities of
 * the file's own.
 */
typedef struct _RdvXmlScanner RdvXmlScanner;

/* @reading is borrowed. */
RdvXmlScanner *rdv_xml_scanner_new (RdvTextReading *reading);
void rdv_xml_scanner_free (RdvXmlScanner *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvXmlScanner, rdv_xml_scanner_free)

/* The next token. Every start is followed by its end, also where the file has none. */
RdvXmlToken rdv_xml_scanner_next (RdvXmlScanner *self);
/* Of a start or an end: the name without its prefix. Until the next token. */
const char *rdv_xml_scanner_get_name (RdvXmlScanner *self);
/* Of a start: the value, decoded, with @at (out) (optional) where it stands; NULL when there is none. Until
 * the next token. */
const char *rdv_xml_scanner_get_attribute (RdvXmlScanner *self, const char *name, const char **at);
/* Where the token stands in the reading's text, and its length there; an end that the file lacks has none. */
const char *rdv_xml_scanner_get_place (RdvXmlScanner *self, gsize *length);
/* Elements that are open: 1 after the first start. */
guint rdv_xml_scanner_get_depth (RdvXmlScanner *self);

/**
 * rdv_xml_scanner_read_content:
 * @at: (out) (optional): where it begins
 *
 * After a start: everything up to the matching end, which is consumed. Elements in it stay as tags, so that
 * it can be read as HTML.
 *
 * Returns: (transfer full): the content
 */
char *rdv_xml_scanner_read_content (RdvXmlScanner *self, const char **at);
/* After a start: skips up to and with the matching end. */
void rdv_xml_scanner_skip (RdvXmlScanner *self);

/* Whether the first element of @head is called @name, whatever stands before it. */
gboolean rdv_xml_scanner_sniff (const char *head, const char *name);

G_END_DECLS
