/* rdv-xml-record.c: see rdv-xml-record.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-xml-record.h"

#include <string.h>

typedef struct
{
  char *name;
  char *text;
  const char *at;
} Field;

static void
clear_field (gpointer data)
{
  Field *field = data;

  g_free (field->name);
  g_free (field->text);
}

RdvXmlRecord *
rdv_xml_record_read (RdvXmlScanner *scanner, const char *group)
{
  RdvXmlRecord *self = g_new (RdvXmlRecord, 1);
  guint depth = rdv_xml_scanner_get_depth (scanner);
  RdvXmlToken token;

  self->at = rdv_xml_scanner_get_place (scanner, NULL);
  self->fields = g_array_new (FALSE, FALSE, sizeof (Field));
  g_array_set_clear_func (self->fields, clear_field);
  while ((token = rdv_xml_scanner_next (scanner)) != RDV_XML_EOF)
    {
      Field field;

      if (token == RDV_XML_END && rdv_xml_scanner_get_depth (scanner) < depth)
        break;
      if (token != RDV_XML_START || g_strcmp0 (rdv_xml_scanner_get_name (scanner), group) == 0)
        continue;
      field.name = g_strdup (rdv_xml_scanner_get_name (scanner));
      field.text = g_strchomp (rdv_xml_scanner_read_content (scanner, &field.at));
      g_array_append_val (self->fields, field);
    }
  return self;
}

void
rdv_xml_record_free (RdvXmlRecord *self)
{
  g_array_unref (self->fields);
  g_free (self);
}

const char *
rdv_xml_record_next (const RdvXmlRecord *self, const char *name, guint *from, const char **at)
{
  while (*from < self->fields->len)
    {
      const Field *field = &g_array_index (self->fields, Field, (*from)++);

      if (!g_str_equal (field->name, name) || *field->text == '\0')
        continue;
      if (at != NULL)
        *at = field->at;
      return field->text + strspn (field->text, " \t\n");
    }
  return NULL;
}

const char *
rdv_xml_record_get (const RdvXmlRecord *self, const char *name, const char **at)
{
  guint from = 0;

  return rdv_xml_record_next (self, name, &from, at);
}

gboolean
rdv_xml_record_begins_with_space (const RdvXmlRecord *self, const char *name)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const Field *field = &g_array_index (self->fields, Field, i);

      if (g_str_equal (field->name, name))
        return *field->text == ' ';
    }
  return FALSE;
}
