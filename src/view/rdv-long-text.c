/* rdv-long-text.c: see rdv-long-text.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-long-text.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "rdv-column-layout.h"
#include "rdv-text.h"

/* Bytes: of one label, and of what is shown at first. */
#define MAX_PIECE RDV_TEXT_LONGEST
#define BEGINNING (3 * MAX_PIECE)
/* What a label costs beside its letters, in bytes. */
#define LABEL_COST 200

struct _RdvLongText
{
  GtkWidget parent_instance;
  char *text;
  const char *rest;
  GtkWidget *more;
  guint tick;
};

G_DEFINE_FINAL_TYPE (RdvLongText, rdv_long_text, GTK_TYPE_WIDGET)

/* How much of a paragraph of @length bytes goes into one label: to a space before it gets too long. */
static gsize
find_piece (const char *paragraph, gsize length)
{
  const char *end = paragraph + MIN (length, MAX_PIECE);
  const char *space;

  if (length <= MAX_PIECE)
    return length;
  space = g_strrstr_len (paragraph, end - paragraph, " ");
  if (space != NULL && space > paragraph)
    return space - paragraph;
  while ((*end & 0xc0) == 0x80)
    end--;
  return end - paragraph;
}

/* Gives what it cost. */
static gsize
add_piece (RdvLongText *self)
{
  gsize length = find_piece (self->rest, strcspn (self->rest, "\n"));
  g_autofree char *piece = g_strstrip (g_strndup (self->rest, length));

  self->rest += length;
  self->rest += strspn (self->rest, " \n\r\t");
  if (*piece != '\0')
    gtk_widget_insert_before (rdv_text_new_selectable (piece, "text"), GTK_WIDGET (self), self->more);
  return length + LABEL_COST;
}

static void
add_pieces (RdvLongText *self, gsize cost)
{
  for (gsize spent = 0; *self->rest != '\0' && spent < cost;)
    spent += add_piece (self);
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  RdvLongText *self = RDV_LONG_TEXT (widget);

  add_pieces (self, MAX_PIECE);
  if (*self->rest != '\0')
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
show_all (RdvLongText *self)
{
  GtkWidget *first = gtk_widget_get_prev_sibling (self->more);

  /* The focus must not go with the button. */
  if (gtk_widget_is_focus (self->more) && first != NULL)
    gtk_widget_grab_focus (first);
  gtk_widget_set_visible (self->more, FALSE);
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

static void
rdv_long_text_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (rdv_long_text_parent_class)->dispose (object);
}

static void
rdv_long_text_finalize (GObject *object)
{
  g_free (RDV_LONG_TEXT (object)->text);
  G_OBJECT_CLASS (rdv_long_text_parent_class)->finalize (object);
}

static void
rdv_long_text_class_init (RdvLongTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rdv_long_text_dispose;
  G_OBJECT_CLASS (klass)->finalize = rdv_long_text_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "longtext");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), RDV_TYPE_COLUMN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rdv_long_text_init (RdvLongText *self)
{
}

GtkWidget *
rdv_long_text_new (const char *text)
{
  RdvLongText *self = g_object_new (RDV_TYPE_LONG_TEXT, NULL);

  self->text = g_strdup (text);
  self->rest = self->text + strspn (self->text, " \n\r\t");
  add_pieces (self, BEGINNING);
  if (*self->rest == '\0')
    return GTK_WIDGET (self);
  self->more = gtk_button_new_with_label (_ ("Show All"));
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->more, "page-button");
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (show_all), self);
  gtk_widget_insert_before (self->more, GTK_WIDGET (self), NULL);
  return GTK_WIDGET (self);
}
