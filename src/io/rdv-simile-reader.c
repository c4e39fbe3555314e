/* rdv-simile-reader.c: see rdv-simile-reader.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-simile-reader.h"

#include <string.h>

#include "rdv-simile-event.h"
#include "rdv-xml-scanner.h"

typedef struct
{
  RdvTextReading *reading;
  RdvXmlScanner *scanner;
  RdvSimileFile *file;
  /* the event being read */
  guint number;
  const char *at;
  const char *places[RDV_SIMILE_N_FIELDS];
  char *texts[RDV_SIMILE_N_FIELDS];
} SimileReading;

static void
remark (RdvRemarkKind kind, RdvSimileField field, const char *reason, gpointer user_data)
{
  SimileReading *self = user_data;
  gboolean is_whole = field == RDV_SIMILE_N_FIELDS;
  const char *key = is_whole ? NULL : rdv_simile_field_get_key (field);
  g_autofree char *path =
      g_strdup_printf ("event[%u]%s%s", self->number, is_whole ? "" : ".", is_whole ? "" : key);

  rdv_text_reading_remark (self->reading, kind, is_whole ? self->at : self->places[field], path, reason,
                           is_whole ? NULL : self->texts[field]);
}

static gboolean
is_true (const char *text)
{
  return text != NULL && g_ascii_strcasecmp (text, "true") == 0;
}

/* After the start tag of an event. */
static void
read_event (SimileReading *self)
{
  RdvSimileFields fields = {
    .is_duration = is_true (rdv_xml_scanner_get_attribute (self->scanner, "isDuration", NULL)) ||
                   is_true (rdv_xml_scanner_get_attribute (self->scanner, "durationEvent", NULL))
  };
  const char *content_at;
  g_autofree char *content = NULL;

  self->at = rdv_xml_scanner_get_place (self->scanner, NULL);
  for (guint i = 0; i < RDV_SIMILE_N_FIELDS; i++)
    {
      self->places[i] = self->at;
      self->texts[i] = g_strdup (
          rdv_xml_scanner_get_attribute (self->scanner, rdv_simile_field_get_key (i), &self->places[i]));
    }
  content = rdv_xml_scanner_read_content (self->scanner, &content_at);
  if (content[strspn (content, " \t\n")] != '\0')
    {
      g_free (self->texts[RDV_SIMILE_DESCRIPTION]);
      self->texts[RDV_SIMILE_DESCRIPTION] = g_steal_pointer (&content);
      self->places[RDV_SIMILE_DESCRIPTION] = content_at;
    }
  memcpy (fields.texts, self->texts, sizeof fields.texts);
  if (rdv_simile_event_fill (self->file, &fields, remark, self))
    {
      g_autofree char *path = g_strdup_printf ("event[%u]", self->number);

      rdv_event_buffer_add (self->file->buffer, self->reading, self->at, path);
    }
  self->number++;
  for (guint i = 0; i < RDV_SIMILE_N_FIELDS; i++)
    g_clear_pointer (&self->texts[i], g_free);
}

static gboolean
read_all (SimileReading *self, GError **error)
{
  RdvXmlToken token;

  while ((token = rdv_xml_scanner_next (self->scanner)) != RDV_XML_EOF)
    {
      const char *name = token == RDV_XML_START ? rdv_xml_scanner_get_name (self->scanner) : "";

      if (g_str_equal (name, "data"))
        rdv_simile_file_set_wiki (self->file, rdv_xml_scanner_get_attribute (self->scanner, "wiki-url", NULL),
                                  rdv_xml_scanner_get_attribute (self->scanner, "wiki-section", NULL));
      else if (g_str_equal (name, "event"))
        {
          read_event (self);
          if (self->number % 256 == 0 && rdv_chunk_source_is_cancelled (self->reading->source, error))
            return FALSE;
        }
    }
  self->reading->n_elements = self->number;
  return rdv_text_reading_finish (self->reading, "simile", error);
}

gboolean
rdv_simile_reader_read (RdvChunkSource *source,
                        RdvDocumentBuilder *builder,
                        RdvReport *report,
                        const char *const *languages,
                        GError **error)
{
  g_auto (RdvTextReading) reading = { NULL };
  g_auto (RdvSimileFile) file = { NULL };
  g_autoptr (RdvXmlScanner) scanner = NULL;
  SimileReading self = { .reading = &reading, .file = &file };

  rdv_simile_file_init (&file, builder);
  if (!rdv_text_reading_begin (&reading, source, builder, report, error))
    return FALSE;
  self.scanner = scanner = rdv_xml_scanner_new (&reading);
  return read_all (&self, error);
}

guint
rdv_simile_reader_sniff (const char *head, gsize length)
{
  g_autofree char *text = rdv_text_decode (head, length, NULL);

  if (!rdv_xml_scanner_sniff (text, "data"))
    return 0;
  return strstr (text, "<event") != NULL ? 3 : 2;
}
