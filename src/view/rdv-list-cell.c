/* rdv-list-cell.c: see rdv-list-cell.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-list-cell.h"

#include <string.h>

#include "rdv-event-mark.h"
#include "rdv-one-line.h"
#include "rdv-sentence.h"

/* Characters: nobody reads more of a line, and shaping takes its time. */
#define MAX_CHARS 400

/* The widths of a column in letters. Where there is little room, one would rather read the title and the date
 * than all people. */
static const struct
{
  guint least, natural;
} widths[] = {
  [RDV_COLUMN_DATE] = { 14, 25 },  [RDV_COLUMN_TITLE] = { 20, 34 }, [RDV_COLUMN_LANE] = { 7, 15 },
  [RDV_COLUMN_STATUS] = { 7, 13 }, [RDV_COLUMN_PEOPLE] = { 6, 18 },
};

struct _RdvListCell
{
  GtkWidget parent_instance;
  RdvColumn column;
  guint32 event;
  GtkWidget *mark; /* in the column of titles */
  GtkWidget *text;
};

G_DEFINE_FINAL_TYPE (RdvListCell, rdv_list_cell, GTK_TYPE_WIDGET)

static gboolean
is_cut_off (RdvListCell *self, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->text, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width > gtk_widget_get_width (self->text);
}

static gboolean
rdv_list_cell_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  RdvListCell *self = RDV_LIST_CELL (widget);
  const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (self->text));

  if (text == NULL || !is_cut_off (self, text))
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
rdv_list_cell_dispose (GObject *object)
{
  RdvListCell *self = RDV_LIST_CELL (object);

  g_clear_pointer (&self->mark, gtk_widget_unparent);
  g_clear_pointer (&self->text, gtk_widget_unparent);
  G_OBJECT_CLASS (rdv_list_cell_parent_class)->dispose (object);
}

static void
rdv_list_cell_class_init (RdvListCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rdv_list_cell_dispose;
  widget_class->query_tooltip = rdv_list_cell_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "listcell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rdv_list_cell_init (RdvListCell *self)
{
  self->event = RDV_NONE;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 8);
}

GtkWidget *
rdv_list_cell_new (RdvColumn column)
{
  RdvListCell *self = g_object_new (RDV_TYPE_LIST_CELL, NULL);

  self->column = column;
  if (column == RDV_COLUMN_TITLE)
    {
      self->mark = rdv_event_mark_new (RDV_STATUS_DONE, 0);
      gtk_widget_set_valign (self->mark, GTK_ALIGN_CENTER);
      gtk_widget_set_parent (self->mark, GTK_WIDGET (self));
    }
  self->text = g_object_new (GTK_TYPE_INSCRIPTION, "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END, "min-chars",
                             widths[column].least, "nat-chars", widths[column].natural, "hexpand", TRUE, NULL);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

static char *
dup_line (RdvListCell *self, const RdvPageContext *context)
{
  g_autofree char *whole = rdv_column_dup_text (self->column, context->document, self->event, context->now);
  g_autofree char *text = rdv_one_line (whole);
  g_autofree char *line = NULL;

  if (text == NULL)
    text = g_steal_pointer (&whole);
  if (self->column == RDV_COLUMN_DATE)
    return rdv_sentence_capitalize (text);
  if (strlen (text) <= MAX_CHARS || g_utf8_strlen (text, -1) <= MAX_CHARS)
    return g_steal_pointer (&text);
  line = g_utf8_substring (text, 0, MAX_CHARS);
  return g_strconcat (line, "…", NULL);
}

void
rdv_list_cell_set_event (RdvListCell *self, const RdvPageContext *context, guint32 event)
{
  g_autofree char *line = NULL;

  g_return_if_fail (RDV_IS_LIST_CELL (self));

  self->event = event;
  line = dup_line (self, context);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->text), line);
  if (self->mark != NULL)
    {
      RdvStatus status = rdv_document_get_status (context->document, event);

      rdv_event_mark_set (RDV_EVENT_MARK (self->mark), status, rdv_page_context_get_mark_color (context, event));
      gtk_widget_set_opacity (self->mark, 1);
    }
}

void
rdv_list_cell_clear (RdvListCell *self)
{
  g_return_if_fail (RDV_IS_LIST_CELL (self));

  self->event = RDV_NONE;
  gtk_inscription_set_text (GTK_INSCRIPTION (self->text), "");
  if (self->mark != NULL)
    gtk_widget_set_opacity (self->mark, 0);
}

guint32
rdv_list_cell_get_event (RdvListCell *self)
{
  g_return_val_if_fail (RDV_IS_LIST_CELL (self), RDV_NONE);

  return self->event;
}

RdvColumn
rdv_list_cell_get_column (RdvListCell *self)
{
  g_return_val_if_fail (RDV_IS_LIST_CELL (self), RDV_COLUMN_DATE);

  return self->column;
}

const char *
rdv_list_cell_get_text (RdvListCell *self)
{
  g_return_val_if_fail (RDV_IS_LIST_CELL (self), NULL);

  return gtk_inscription_get_text (GTK_INSCRIPTION (self->text));
}
