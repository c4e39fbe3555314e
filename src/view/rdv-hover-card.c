/* rdv-hover-card.c: see rdv-hover-card.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-hover-card.h"

#include "rdv-date-words.h"
#include "rdv-sentence.h"
#include "rdv-text.h"

#define LINE_CHARS 44

static void
add_line (GtkWidget *card, const char *text, const char *css_class)
{
  GtkWidget *line;

  if (text == NULL || *text == '\0')
    return;
  line = rdv_text_new (text, css_class);
  gtk_label_set_max_width_chars (GTK_LABEL (line), LINE_CHARS);
  gtk_box_append (GTK_BOX (card), line);
}

/* "Failed · Flights to stations": what goes without saying is not said. */
static char *
dup_place (RdvDocument *document, guint32 event)
{
  RdvStatus status = rdv_document_get_status (document, event);
  guint n;
  const guint32 *lanes = rdv_document_get_lanes (document, event, &n);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const char *title = rdv_document_get_lane (document, lanes[i])->title;

      if (title != NULL)
        g_string_append_printf (titles, "%s%s", titles->len > 0 ? ", " : "", title);
    }
  return rdv_sentence_join (status != RDV_STATUS_DONE ? rdv_status_get_label (status) : NULL, titles->str);
}

GtkWidget *
rdv_hover_card_new (RdvDocument *document, guint32 event, gint64 now)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *date = NULL, *place = dup_place (document, event), *sentence = NULL;
  const char *summary = rdv_document_get_summary (document, event);
  RdvExtent extent;

  rdv_document_get_extent (document, event, &extent);
  date = rdv_date_words_event (&extent, rdv_document_get_status (document, event), now);
  sentence = summary != NULL ? rdv_sentence_get_first (summary) : NULL;
  add_line (card, rdv_document_get_title (document, event), "card-title");
  add_line (card, date, NULL);
  add_line (card, place, "note");
  add_line (card, sentence, "card-sentence");
  gtk_widget_add_css_class (card, "hover-card");
  return card;
}
