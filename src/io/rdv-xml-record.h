/* rdv-xml-record.h: an element whose children are its fields. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-xml-scanner.h"

G_BEGIN_DECLS

/**
 * RdvXmlRecord:
 * @at: where the element stands
 *
 * The children of one element: each a name and a text, in the order of the file.
 */
typedef struct
{
  GArray *fields;
  const char *at;
} RdvXmlRecord;

/* After the start of the element: reads up to and with its end. Children called @group (nullable) hold fields
 * themselves. */
RdvXmlRecord *rdv_xml_record_read (RdvXmlScanner *scanner, const char *group);
void rdv_xml_record_free (RdvXmlRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvXmlRecord, rdv_xml_record_free)

/* The first text called @name, stripped; NULL when there is none or it is empty. @at: (out) (optional): where
 * it stands, left alone without one. */
const char *rdv_xml_record_get (const RdvXmlRecord *self, const char *name, const char **at);
/* Those called @name one after the other: @from begins with 0 and is moved on. NULL when there are no more.
 */
const char *rdv_xml_record_next (const RdvXmlRecord *self, const char *name, guint *from, const char **at);
/* Whether the first text called @name begins with a space, which rdv_xml_record_get() strips. */
gboolean rdv_xml_record_begins_with_space (const RdvXmlRecord *self, const char *name);

G_END_DECLS
