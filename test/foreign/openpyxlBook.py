"""Writes test/fixtures/openpyxl1904.xlsx: records.json with English headers and values, in the 1904 date system.

Run with openpyxl 3.0.9: python3 test/foreign/openpyxlBook.py
"""
import datetime
import json
import pathlib
import re

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.table import Table

here = pathlib.Path(__file__).parent
names = {
    "客户编号": "Customer ID", "客户名称": "Customer Name", "所属行业": "Industry", "首次接触时间": "First Contact Date",
    "维护时间": "Contact Date", "互动方式": "Method", "关系阶段": "Relationship Stage", "订单编号": "Order ID",
    "产品/服务名称": "Product/Service", "购买金额": "Amount", "购买日期": "Purchase Date", "付款状态": "Payment Status",
    "制造业": "Manufacturing", "零售业": "Retail", "电话": "Phone", "拜访": "Visit", "潜在客户": "Prospect",
    "意向客户": "Interested", "成交客户": "Customer", "已付款": "Paid", "部分付款": "Partly Paid", "待付款": "Unpaid",
}


def typed(value):
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return datetime.date.fromisoformat(value)
    return names.get(value, value)


book = Workbook()
book.epoch = CALENDAR_MAC_1904
book.remove(book.active)
for module, content in json.loads((here / "records.json").read_text("utf-8")).items():
    sheet = book.create_sheet(module + " 2024")
    for row in [content["headers"], *content["rows"]]:
        sheet.append([typed(value) for value in row])
    last = get_column_letter(len(content["headers"])) + str(sheet.max_row)
    sheet.add_table(Table(displayName=module.capitalize(), ref="A1:" + last))
book.save(here.parent / "fixtures" / "openpyxl1904.xlsx")
