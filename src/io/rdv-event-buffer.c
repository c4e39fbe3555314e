/* rdv-event-buffer.c: see rdv-event-buffer.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-event-buffer.h"

#include <string.h>

#include "rdv-html-text.h"

/* Characters of one paragraph that a card can show. */
#define SHORT 280

RdvEventBuffer *
rdv_event_buffer_new (void)
{
  RdvEventBuffer *self = g_new0 (RdvEventBuffer, 1);

  self->strings = g_string_chunk_new (1024);
  self->lanes = g_array_new (FALSE, FALSE, sizeof (char *));
  self->subjects = g_array_new (FALSE, FALSE, sizeof (RdvReference));
  self->related = g_array_new (FALSE, FALSE, sizeof (RdvReference));
  self->media = g_array_new (FALSE, FALSE, sizeof (RdvMedia));
  self->links = g_array_new (FALSE, FALSE, sizeof (RdvLink));
  self->addresses = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
rdv_event_buffer_free (RdvEventBuffer *self)
{
  g_string_chunk_free (self->strings);
  g_array_unref (self->lanes);
  g_array_unref (self->subjects);
  g_array_unref (self->related);
  g_array_unref (self->media);
  g_array_unref (self->links);
  g_hash_table_unref (self->addresses);
  g_free (self);
}

void
rdv_event_buffer_begin (RdvEventBuffer *self)
{
  self->draft = (RdvEventDraft){ .status = RDV_STATUS_DONE };
  g_hash_table_remove_all (self->addresses);
  g_string_chunk_clear (self->strings);
  g_array_set_size (self->lanes, 0);
  g_array_set_size (self->subjects, 0);
  g_array_set_size (self->related, 0);
  g_array_set_size (self->media, 0);
  g_array_set_size (self->links, 0);
}

const char *
rdv_event_buffer_keep (RdvEventBuffer *self, const char *text)
{
  g_autofree char *stripped = g_strdup (text);

  if (stripped == NULL || *g_strstrip (stripped) == '\0')
    return NULL;
  return g_string_chunk_insert (self->strings, stripped);
}

void
rdv_event_buffer_add_lane (RdvEventBuffer *self, const char *id)
{
  const char *kept = rdv_event_buffer_keep (self, id);

  if (kept != NULL)
    g_array_append_val (self->lanes, kept);
}

static void
add_reference (RdvEventBuffer *self, GArray *references, const char *id, const char *value)
{
  RdvReference reference = { rdv_event_buffer_keep (self, id), rdv_event_buffer_keep (self, value) };

  if (reference.id != NULL)
    g_array_append_val (references, reference);
}

void
rdv_event_buffer_add_subject (RdvEventBuffer *self, const char *id, const char *value)
{
  add_reference (self, self->subjects, id, value);
}

void
rdv_event_buffer_add_related (RdvEventBuffer *self, const char *id, const char *value)
{
  add_reference (self, self->related, id, value);
}

void
rdv_event_buffer_add_media (RdvEventBuffer *self, const char *uri, const char *alt)
{
  RdvMedia media = { .uri = rdv_event_buffer_keep (self, uri), .alt = rdv_event_buffer_keep (self, alt) };

  if (media.uri != NULL)
    g_array_append_val (self->media, media);
}

void
rdv_event_buffer_add_link (RdvEventBuffer *self, const char *title, const char *uri)
{
  RdvLink link = { rdv_event_buffer_keep (self, title), rdv_event_buffer_keep (self, uri) };

  if (link.uri != NULL && g_hash_table_add (self->addresses, (gpointer)link.uri))
    g_array_append_val (self->links, link);
}

void
rdv_event_buffer_set_text (RdvEventBuffer *self, const char *text)
{
  const char *kept = rdv_event_buffer_keep (self, text);

  if (kept != NULL && strchr (kept, '\n') == NULL && g_utf8_strlen (kept, -1) <= SHORT)
    self->draft.summary = kept;
  else
    self->draft.body = kept;
}

void
rdv_event_buffer_set_html (RdvEventBuffer *self, const char *html)
{
  g_autoptr (RdvHtmlText) text = html != NULL ? rdv_html_text_new (html) : NULL;

  if (text == NULL)
    return;
  rdv_event_buffer_set_text (self, text->text);
  for (guint i = 0; i < text->n_links; i++)
    rdv_event_buffer_add_link (self, text->links[i].title, text->links[i].uri);
}

void
rdv_event_buffer_add (RdvEventBuffer *self, RdvTextReading *reading, const char *at, const char *path)
{
  RdvEventDraft *draft = &self->draft;

  draft->lanes = (const char *const *)(void *)self->lanes->data;
  draft->n_lanes = self->lanes->len;
  draft->subjects = (const RdvReference *)(void *)self->subjects->data;
  draft->n_subjects = self->subjects->len;
  draft->related = (const RdvReference *)(void *)self->related->data;
  draft->n_related = self->related->len;
  draft->media = (const RdvMedia *)(void *)self->media->data;
  draft->n_media = self->media->len;
  draft->links = (const RdvLink *)(void *)self->links->data;
  draft->n_links = self->links->len;
  draft->path = path;
  if (at != NULL)
    rdv_text_reading_locate (reading, at, &draft->line, &draft->column);
  rdv_document_builder_add_event (reading->builder, draft);
}
