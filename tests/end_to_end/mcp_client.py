"""Asks `quern-query --mcp` by the package mcp, in each way that it has to begin.

    mcp_client.py QUERN_QUERY DATABASE
"""
import asyncio
import sys

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client


async def ask(client):
    """Each tool once; the client itself holds results against the tools' schemas."""
    tools = [tool.name for tool in (await client.list_tools()).tools]
    assert tools == ["ask", "filter", "entity", "timeline", "why"], tools
    for tool, arguments, words in [
        ("ask", {"question": "Whom did Ana Ruiz meet?"}, '"answer":"Otto Venn"'),
        ("filter", {"filter": "p:meet", "limit": 1}, '"sentence":"Ana Ruiz'),
        ("entity", {"name": "Ana Ruiz"}, '"type":"PER"'),
        ("timeline", {"name": "Otto Venn"}, '"object":"Otto Venn"'),
        ("why", {"number": 1}, '"paragraph":"'),
        ("why", {"number": 999}, "there is no fact 999"),
    ]:
        found = (await client.call_tool(tool, arguments)).content[0].text
        assert words in found, (tool, found)


async def main(program, database):
    server = StdioServerParameters(command=program, args=["--mcp", "--db", database])
    async with stdio_client(server) as streams, ClientSession(*streams) as session:
        await session.initialize()
        await ask(session)
    try:
        from mcp import Client  # Since 2026: it begins without `initialize`.
    except ImportError:
        return
    async with Client(server) as client:
        await ask(client)


asyncio.run(main(*sys.argv[1:]))
