"""What a briefing's claims say when they are held against one another; nothing here is written."""
